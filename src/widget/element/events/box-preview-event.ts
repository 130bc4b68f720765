import type { Item } from '../../engine/engine.ts';

/** The user has opened the preview of a file. */
export class BoxPreviewEvent extends Event {
  readonly item: Item;

  constructor(item: Item) {
    super('box-preview', { bubbles: true, composed: true });
    this.item = item;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'box-preview': BoxPreviewEvent;
  }
}
