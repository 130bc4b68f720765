import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../../drive/index.ts';
import { largeSeed } from '../../bench/large/folder.ts';
import { signIn, type Explorer } from '../explorer.ts';
import { BROWSER, isWhole, useStage } from '../stage.ts';
import { noteRows, scrollToEnd, shownWith, type Shown } from './growing.ts';
import { isFocused, isReal } from './table.ts';

const stage = useStage({ seed: await largeSeed(120) });
const skip = isWhole && 'upstream draws the rows all at once';
const named = (what: string): string => `${BROWSER}: ${what}`;

/** The first of three pages, in upstream's own table. */
async function firstPage(): Promise<{ page: Page; explorer: Explorer }> {
  const page = await stage.page();
  const explorer = await signIn(page, stage, 'ada');
  await explorer.isAtWork();
  await page.waitUntil(isReal);
  return { page, explorer };
}

function tickets(from: number, to: number): readonly string[] {
  return Array.from(
    { length: to - from + 1 },
    (_, index) => `Ticket ${String(from + index).padStart(5, '0')}, as it was sent in.txt`,
  );
}

/** Once so many rows are there. */
async function shownOnce(page: Page, count: number): Promise<readonly Shown[]> {
  return (await page.waitUntil(shownWith, count)) ?? [];
}

async function next({ widget }: Explorer): Promise<void> {
  await widget.byRole('button', { name: 'Next' }).click();
}

test(
  named('another page comes a few rows at a time, from the top, and is whole in the end'),
  { skip },
  async () => {
    const { page, explorer } = await firstPage();
    await page.evaluate(noteRows);
    await next(explorer);
    const shown = await shownOnce(page, 50);
    assert.ok(shown.length > 5, `${String(shown.length)} steps`);
    for (const { names } of shown) assert.deepEqual(names, tickets(49, 98).slice(0, names.length));
    const heights = new Set(shown.map(({ height }) => height));
    assert.equal(heights.size, 1, `the list is as long as it will be: ${[...heights].join(', ')} px`);
  },
);

test(
  named('a list that is scrolled to its end stays there, and what is in view comes first'),
  { skip },
  async () => {
    const { page, explorer } = await firstPage();
    await page.evaluate(scrollToEnd);
    await page.evaluate(noteRows);
    await next(explorer);
    const shown = await shownOnce(page, 50);
    assert.ok(shown[0]?.isInView);
    assert.equal(new Set(shown.map(({ height, top }) => `${String(top)} of ${String(height)}`)).size, 1);
    assert.deepEqual(shown.at(-1)?.names, tickets(49, 98));
  },
);

test(named('End leads to the last row, though it is pressed before that is drawn'), { skip }, async () => {
  const { page, explorer } = await firstPage();
  await page.evaluate(noteRows, 'End');
  await next(explorer);
  await page.waitUntil(isFocused, 'Ticket 00098');
});

test(
  named('the last page, which is shorter, follows at once on one that is not whole'),
  { skip },
  async () => {
    const { page, explorer } = await firstPage();
    await page.evaluate(noteRows);
    await next(explorer);
    await explorer.row('Ticket 00049').waitFor();
    await next(explorer);
    const shown = await shownOnce(page, 20);
    assert.deepEqual(shown.at(-1)?.names, tickets(99, 118));
  },
);
