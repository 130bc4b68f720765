/** The engine shows the first listing. */
export class BoxReadyEvent extends Event {
  constructor() {
    super('box-ready', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'box-ready': BoxReadyEvent;
  }
}
