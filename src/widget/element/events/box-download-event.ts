import type { Item } from '../../engine/engine.ts';

/** A download has begun. */
export class BoxDownloadEvent extends Event {
  readonly item: Item;

  constructor(item: Item) {
    super('box-download', { bubbles: true, composed: true });
    this.item = item;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'box-download': BoxDownloadEvent;
  }
}
