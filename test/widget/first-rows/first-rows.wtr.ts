import { assert } from 'chai';
import { FirstRows } from '../../../src/widget/first-rows/first-rows.ts';
import type { Listing } from '../../../src/widget/first-rows/listing.ts';

const item = (id: string, name: string, type = 'file') => ({
  id,
  name,
  type,
  size: 5,
  modified_at: '2025-03-03',
});
const LISTING: Listing = {
  name: 'All Files',
  total: 3,
  items: [item('1', 'Projects', 'folder'), item('2', '<img src=x>'), item('3', 'Plan.txt')],
};

const inPage: FirstRows[] = [];

function show(listing = LISTING): { rows: FirstRows; all: HTMLElement[] } {
  const rows = new FirstRows(listing, 'en-US');
  document.body.append(rows.host);
  inPage.push(rows);
  return { rows, all: [...(rows.host.shadowRoot?.querySelectorAll<HTMLElement>('[role=row]') ?? [])] };
}

function key(name: string, on: HTMLElement | undefined): boolean {
  return (
    on?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })) ?? true
  );
}

describe('first rows', () => {
  afterEach(() => {
    for (const { host } of inPage.splice(0)) host.remove();
  });

  it('are a busy grid with a name, a row for each item, and names that are text', () => {
    const { rows, all } = show();
    const grid = rows.host.shadowRoot?.querySelector('[role=grid]');
    assert.equal(grid?.ariaBusy, 'true');
    assert.equal(grid?.ariaLabel, 'All Files');
    assert.deepEqual(
      all.map((row) => row.querySelector('b')?.textContent),
      ['Projects', '<img src=x>', 'Plan.txt'],
    );
    assert.isNull(rows.host.shadowRoot?.querySelector('img'));
  });

  it('have their dates once those are written, and move for nothing', () => {
    const { rows, all } = show();
    const texts = (name: string): (string | null | undefined)[] =>
      all.map((row) => row.querySelector(name)?.textContent);
    assert.deepEqual([texts('.date')[0], texts('.detail')[0]], ['', '5 Bytes']);
    const tops = all.map((row) => row.getBoundingClientRect().top);
    rows.writeDates();
    assert.deepEqual([texts('.date')[0], texts('.detail')[0]], ['Mar 3, 2025', 'Mar 3, 2025 • 5 Bytes']);
    assert.deepEqual(
      all.map((row) => row.getBoundingClientRect().top),
      tops,
    );
  });

  it('are one stop of the Tab key, and the arrows go from row to row', () => {
    const { rows, all } = show();
    assert.deepEqual(
      all.map(({ tabIndex }) => tabIndex),
      [0, -1, -1],
    );
    all[0]?.focus();
    key('ArrowDown', all[0]);
    assert.equal(rows.place.focused, '2');
    key('End', all[1]);
    assert.equal(rows.place.focused, '3');
    key('ArrowDown', all[2]);
    assert.equal(rows.place.focused, '3');
    key('Home', all[2]);
    assert.equal(rows.place.focused, '1');
    assert.deepEqual(
      all.map(({ tabIndex }) => tabIndex),
      [0, -1, -1],
    );
  });

  it('remember the last row that was pressed, by click or Enter', () => {
    const { rows, all } = show();
    assert.isUndefined(rows.place.pressed);
    all[0]?.click();
    assert.equal(rows.place.pressed, '1');
    assert.isFalse(key('Enter', all[2]), 'the page does nothing else with the key');
    assert.equal(rows.place.pressed, '3');
    assert.isTrue(key('x', all[2]));
  });

  it('know of a press that is under way until it is over', async () => {
    const { rows, all } = show();
    all[0]?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    assert.isTrue(rows.isPressing);
    window.dispatchEvent(new PointerEvent('pointerup'));
    assert.isTrue(rows.isPressing, 'the click is still to come');
    await new Promise((resolve) => setTimeout(resolve));
    assert.isFalse(rows.isPressing);
  });
});
