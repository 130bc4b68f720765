import type { Item } from '../../engine/engine.ts';

/** A download is about to begin; `preventDefault` stops it. */
export class BoxBeforeDownloadEvent extends Event {
  readonly item: Item;

  constructor(item: Item) {
    super('box-before-download', { bubbles: true, composed: true, cancelable: true });
    this.item = item;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'box-before-download': BoxBeforeDownloadEvent;
  }
}
