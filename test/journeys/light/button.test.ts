import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signIn, type Explorer } from '../explorer.ts';
import { holdBack } from '../hold.ts';
import { BROWSER, isWhole, useStage } from '../stage.ts';
import { focusButton, isFocusOn, isMarked, markButton } from './menu.ts';

const { wrap, letGo } = holdBack(/\/chunks\/real-button-[\w-]{8}\.js$/);
const stage = useStage({ wrap });
const skip = isWhole && 'upstream’s own buttons are there from the start';
const GRID = 'Switch to Grid View';

/** Runs in the page: whether a button shows that it has the focus, or that it has not. */
function showsFocus([name, shows]: [name: string, shows: boolean]): boolean {
  const root = document.querySelector('box-file-widget')?.shadowRoot;
  const button = Array.from(root?.querySelectorAll('button') ?? []).find(
    ({ ariaLabel }) => ariaLabel === name,
  );
  return button?.hasAttribute('data-focus-visible') === shows;
}

async function listed(): Promise<Explorer> {
  const explorer = await signIn(await stage.page(), stage, 'ada');
  await explorer.row('Projects').waitFor();
  await explorer.isAtWork();
  await explorer.page.evaluate(markButton, GRID);
  return explorer;
}

test(`${BROWSER}: a button works before ariakit’s is there`, { skip }, async () => {
  const explorer = await listed();
  await explorer.widget.byRole('button', { name: GRID }).click();
  await explorer.widget.byRole('button', { name: 'Switch to List View' }).waitFor();
});

test(`${BROWSER}: a button keeps its element and its focus when ariakit’s comes`, { skip }, async () => {
  const { page, widget } = await listed();
  await widget.byRole('searchbox').click();
  await page.keyboard.press('Tab');
  await page.evaluate(focusButton, GRID);
  await page.waitUntil(showsFocus, [GRID, true]);
  letGo();
  await page.waitUntil(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/chunks/real-button-')),
  );
  assert.deepEqual([await page.evaluate(isFocusOn, GRID), await page.evaluate(isMarked, GRID)], [true, true]);
  await page.keyboard.press('Enter');
  await widget.byRole('button', { name: 'Switch to List View' }).waitFor();
});
