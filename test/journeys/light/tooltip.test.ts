import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../../drive/index.ts';
import { persist } from '../../drive/patience.ts';
import { pressUntil, signIn, type Explorer } from '../explorer.ts';
import { holdBack } from '../hold.ts';
import { withTestPages } from '../pages/routes.ts';
import { BROWSER, isWhole, useStage } from '../stage.ts';
import { focusButton, isDescribedAs, isFocusOn, isMarked, markButton } from './menu.ts';

const { wrap, letGo } = holdBack(/\/chunks\/real-tooltip-[\w-]{8}\.js$/);
const stage = useStage({ wrap: (demo) => wrap(withTestPages(demo)) });
const skip = isWhole && 'upstream’s own tooltips are there from the start';
const named = (what: string): string => `${BROWSER}: ${what}`;
const BUTTON = 'Switch to Grid View';

async function explorerAtWork(): Promise<{ page: Page; explorer: Explorer }> {
  const page = await stage.page();
  const explorer = await signIn(page, stage, 'ada');
  await explorer.row('Projects').waitFor();
  await explorer.isAtWork();
  await page.evaluate(markButton, BUTTON);
  return { page, explorer };
}

test(named('a tooltip comes to a pointer that came before it, and goes with it'), { skip }, async () => {
  const { page, explorer } = await explorerAtWork();
  await explorer.widget.byRole('button', { name: BUTTON }).hover();
  letGo();
  await page.waitUntil(isDescribedAs, BUTTON, BUTTON);
  // It stays for a pointer that may be on its way to it: that one goes on.
  await explorer.widget.byRole('searchbox').hover();
  await explorer.row('Projects').hover();
  await page.waitUntil(isDescribedAs, BUTTON, null);
  assert.equal(await page.evaluate(isMarked, BUTTON), true);
});

test(named('a tooltip comes to the focus, and goes with Escape; the focus stays'), { skip }, async () => {
  const { page } = await explorerAtWork();
  await page.evaluate(focusButton, BUTTON);
  assert.equal(await page.evaluate(isDescribedAs, BUTTON, null), true);
  letGo();
  await page.waitUntil(isDescribedAs, BUTTON, BUTTON);
  const isGone = async (): Promise<true | undefined> =>
    (await page.evaluate(isDescribedAs, BUTTON, null)) || undefined;
  // It listens to keys a moment after it is on screen.
  await pressUntil(
    () => page.keyboard.press('Escape'),
    async () => {
      assert.ok(await persist(isGone, 3000), 'the tooltip is gone');
    },
  );
  assert.equal(await page.evaluate(isFocusOn, BUTTON), true);
  assert.equal(await page.evaluate(isMarked, BUTTON), true);
});

test(named('a button works with no tooltip'), { skip }, async () => {
  const { explorer } = await explorerAtWork();
  await explorer.widget.byRole('button', { name: BUTTON }).click();
  await explorer.widget.byRole('button', { name: 'Switch to List View' }).waitFor();
});
