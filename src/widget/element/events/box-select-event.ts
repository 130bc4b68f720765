import type { Item } from '../../engine/engine.ts';

/** The selection has changed. */
export class BoxSelectEvent extends Event {
  /** All of it. */
  readonly items: readonly Item[];

  constructor(items: readonly Item[]) {
    super('box-select', { bubbles: true, composed: true });
    this.items = items;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'box-select': BoxSelectEvent;
  }
}
