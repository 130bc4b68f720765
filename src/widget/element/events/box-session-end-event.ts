/** The user has to sign in again; the widget goes on by itself afterwards. */
export class BoxSessionEndEvent extends Event {
  constructor() {
    super('box-session-end', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'box-session-end': BoxSessionEndEvent;
  }
}
