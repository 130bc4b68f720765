/** The user has opened a folder. */
export class BoxNavigateEvent extends Event {
  /** Box's id of the folder; `"0"` is the user's root. */
  readonly folderId: string;

  constructor(folderId: string) {
    super('box-navigate', { bubbles: true, composed: true });
    this.folderId = folderId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'box-navigate': BoxNavigateEvent;
  }
}
