import type { Item } from '../../engine/engine.ts';

/** An item is about to be deleted; `preventDefault` keeps it. */
export class BoxBeforeDeleteEvent extends Event {
  readonly item: Item;

  constructor(item: Item) {
    super('box-before-delete', { bubbles: true, composed: true, cancelable: true });
    this.item = item;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'box-before-delete': BoxBeforeDeleteEvent;
  }
}
