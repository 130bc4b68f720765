/** The user has pressed the button "Cancel" of the picker. */
export class BoxCancelEvent extends Event {
  constructor() {
    super('box-cancel', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'box-cancel': BoxCancelEvent;
  }
}
