import type { ListPlace } from '../../engine/engine.ts';

/** A row of upstream's table has the id of its item (box-ui-elements 26.3.0, item-list/ItemList.js). */
const ROW = '[role=row][data-key]';

/** Takes the user on to upstream's table; false while it has no rows. */
export function continueList(element: HTMLElement | undefined, place: ListPlace): boolean {
  const rows = Array.from(element?.querySelectorAll<HTMLElement>(ROW) ?? []);
  const rowOf = (id: string | undefined): HTMLElement | undefined =>
    rows.find(({ dataset }) => dataset['key'] === id);
  const content = element?.querySelector('.bce-content');
  if (rows.length === 0 || !content) return false;
  content.scrollTop = place.scrollTop;
  rowOf(place.focused)?.focus({ preventScroll: true });
  rowOf(place.pressed)?.click();
  return true;
}
