/** A folder is about to be opened; `preventDefault` stays where the user is. */
export class BoxBeforeNavigateEvent extends Event {
  /** Box's id of the folder. */
  readonly folderId: string;

  constructor(folderId: string) {
    super('box-before-navigate', { bubbles: true, composed: true, cancelable: true });
    this.folderId = folderId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'box-before-navigate': BoxBeforeNavigateEvent;
  }
}
