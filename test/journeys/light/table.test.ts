import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../../drive/index.ts';
import { findingsOf } from '../axe.ts';
import { signIn, type Explorer } from '../explorer.ts';
import { holdBack } from '../hold.ts';
import { withTestPages } from '../pages/routes.ts';
import { BROWSER, isWhole, useStage } from '../stage.ts';
import {
  areIconsDrawn,
  focusRow,
  isFocused,
  isReal,
  isSorted,
  linesOf,
  namesOf,
  opacityOfActions,
  placesOf,
} from './table.ts';

const { wrap, letGo } = holdBack(/\/chunks\/real-table-[\w-]{8}\.js$/);
const stage = useStage({ wrap: (demo) => wrap(withTestPages(demo)) });
const skip = isWhole && 'upstream’s own table is there from the start';
const named = (what: string): string => `${BROWSER}: ${what}`;

/** The light table on screen, for as long as the real one is held back. */
async function lightTable(width = 1200): Promise<{ page: Page; explorer: Explorer }> {
  const page = await stage.page({ width, height: 900 });
  const explorer = await signIn(page, stage, 'ada');
  await explorer.row('Projects').waitFor();
  await explorer.isAtWork();
  await page.waitUntil(areIconsDrawn);
  assert.equal(await page.evaluate(isReal), false);
  return { page, explorer };
}

async function exchange(page: Page): Promise<void> {
  letGo();
  await page.waitUntil(isReal);
}

for (const width of [1200, 800, 400]) {
  test(named(`the real table is where the light one was, ${String(width)} px wide`), { skip }, async () => {
    const { page } = await lightTable(width);
    const before = await page.evaluate(placesOf);
    assert.ok(before.length > 20);
    await exchange(page);
    assert.deepEqual(await page.evaluate(placesOf), before);
  });
}

test(
  named('both tables are the same to assistive technology, and axe finds nothing of ours'),
  { skip },
  async () => {
    const { page } = await lightTable();
    const before = await page.evaluate(linesOf);
    assert.ok(before.some((line) => line.startsWith('rowheader Projects')));
    const light = await findingsOf(page);
    await exchange(page);
    assert.deepEqual(await page.evaluate(linesOf), before);
    assert.deepEqual(light, await findingsOf(page));
    assert.deepEqual(light.ours, []);
  },
);

test(named('a row opens when it is pressed'), { skip }, async () => {
  const { page, explorer } = await lightTable();
  await explorer.open('Projects');
  await explorer.row('Loom cards').waitFor();
  assert.equal(await page.evaluate(isReal), false);
});

test(named('a header sorts, and sorts the other way when it is pressed again'), { skip }, async () => {
  const { page, explorer } = await lightTable();
  const header = explorer.widget.byRole('columnheader', { name: 'Name' });
  await header.click();
  await page.waitUntil(isSorted, 'descending');
  assert.equal((await page.evaluate(namesOf))[0], 'Projects');
  await header.click();
  await page.waitUntil(isSorted, 'ascending');
  assert.equal((await page.evaluate(namesOf))[0], 'Archive 1200');
  assert.equal(await page.evaluate(isReal), false);
});

test(named('a row under the pointer shows its actions, and its menu renames'), { skip }, async () => {
  const { page, explorer } = await lightTable();
  assert.equal(await page.evaluate(opacityOfActions, 'Welcome.txt'), '0');
  await explorer.row('Welcome.txt').hover();
  assert.equal(await page.evaluate(opacityOfActions, 'Welcome.txt'), '1');
  await explorer.choose('Welcome.txt', 'Rename');
  await explorer.dialog().waitFor();
  assert.equal(await page.evaluate(isReal), false);
});

test(named('keys that are pressed in it do in the real table what they do there'), { skip }, async () => {
  const { page, explorer } = await lightTable();
  await tabInto(page);
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
  assert.equal(await page.evaluate(isReal), false);
  await exchange(page);
  await page.waitUntil(isFocused, 'Empty folder');
  await page.keyboard.press('ArrowDown');
  await page.waitUntil(isFocused, 'From customers');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await explorer.row('Loom cards').waitFor();
});

test(named('a row that has the focus keeps it, and Enter opens it'), { skip }, async () => {
  const { page, explorer } = await lightTable();
  await page.evaluate(focusRow, 'Projects');
  await page.keyboard.press('Enter');
  await exchange(page);
  await explorer.row('Loom cards').waitFor();
});

async function tabInto(page: Page): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.activeElement())?.role === 'grid') return;
  }
  assert.fail('Tab leads past the table');
}
