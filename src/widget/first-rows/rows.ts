import { iconOf } from './icons.ts';
import type { ListedItem } from './listing.ts';
import { dateTexts, sizeText } from './texts.ts';

/** A row for each item: kind and name, date, size, and room for the engine's menu; the dates are to be written. */
export function rowsOf(items: readonly ListedItem[]): HTMLElement[] {
  return items.map((item, index) => {
    const size = sizeText(item.size);
    const what = element('div', 'what', element('b', '', item.name), element('span', 'detail', size));
    const row = element(
      'div',
      '',
      cell('rowheader', 'name', iconOf(item.type), what),
      cell('gridcell', 'date'),
      cell('gridcell', 'size', size),
      cell('gridcell', 'room'),
    );
    row.role = 'row';
    row.ariaLabel = item.name;
    row.tabIndex = index === 0 ? 0 : -1;
    row.dataset['id'] = item.id;
    return row;
  });
}

/** @param rows of the items, in their order. */
export function writeDates(
  rows: readonly HTMLElement[],
  items: readonly ListedItem[],
  language: string,
): void {
  const dateText = dateTexts(language);
  rows.forEach((row, index) => {
    const date = dateText(items[index]?.modified_at);
    row.querySelector('.date')?.append(date);
    row.querySelector('.detail')?.prepend(`${date} • `);
  });
}

function cell(
  role: 'rowheader' | 'gridcell',
  name: string,
  ...content: readonly (Node | string)[]
): HTMLElement {
  const made = element('div', name, ...content);
  made.role = role;
  return made;
}

export function element(tag: string, name: string, ...content: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  made.className = name;
  made.append(...content);
  return made;
}
