import type { Item } from '../../engine/engine.ts';

/** The user has pressed the button "Choose" of the picker. */
export class BoxChooseEvent extends Event {
  readonly items: readonly Item[];

  constructor(items: readonly Item[]) {
    super('box-choose', { bubbles: true, composed: true });
    this.items = items;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'box-choose': BoxChooseEvent;
  }
}
