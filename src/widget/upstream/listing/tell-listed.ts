import type { BoxItem } from '../item.ts';
import type { Life } from '../life.ts';

/** Tells the element of each list, and that the widget is ready with the first. */
export function listedTeller(life: Life): (items: readonly BoxItem[]) => void {
  let isReady = false;
  return ({ length }) => {
    if (!isReady) life.tell({ type: 'ready' });
    isReady = true;
    life.tell({ type: 'listed', isEmpty: length === 0 });
  };
}
