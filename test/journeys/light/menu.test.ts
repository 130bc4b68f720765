import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../../drive/index.ts';
import { findingsOf } from '../axe.ts';
import { pressUntil, signIn, type Explorer } from '../explorer.ts';
import { holdBack } from '../hold.ts';
import { withTestPages } from '../pages/routes.ts';
import { BROWSER, isWhole, useStage } from '../stage.ts';
import { buttonOf, focusButton, isFocusOn, isMarked, isWaiting, markButton } from './menu.ts';

const MENU = /\/chunks\/real-menu-[\w-]{8}\.js$/;
const { wrap, letGo } = holdBack(MENU);
let fails = 0;
const stage = useStage({
  wrap: (demo) =>
    wrap(async (request) => {
      if (fails === 0 || !MENU.test(new URL(request.url).pathname)) return withTestPages(demo)(request);
      fails -= 1;
      return new Response('', { status: 404 });
    }),
});
const skip = isWhole && 'upstream’s own menus are there from the start';
const named = (what: string): string => `${BROWSER}: ${what}`;

async function explorerAtWork(): Promise<{ page: Page; explorer: Explorer }> {
  const page = await stage.page();
  const explorer = await signIn(page, stage, 'ada');
  await explorer.row('Projects').waitFor();
  await explorer.isAtWork();
  await page.evaluate(markButton, 'Add');
  return { page, explorer };
}

test(named('the light button is to assistive technology what the real one is'), { skip }, async () => {
  const { page, explorer } = await explorerAtWork();
  const light = await page.evaluate(buttonOf, 'Add');
  assert.match(light, /aria-haspopup=menu aria-expanded=false data-state=closed/);
  assert.deepEqual((await findingsOf(page)).ours, []);
  letGo();
  await explorer.add('New Folder');
  await explorer.dialog().waitFor();
  await page.keyboard.press('Escape');
  await explorer.dialog().waitGone();
  assert.equal(await page.evaluate(buttonOf, 'Add'), light);
  assert.equal(await page.evaluate(isMarked, 'Add'), true);
});

for (const key of ['Enter', ' ', 'ArrowDown']) {
  test(named(`a menu opens at its first item when ${JSON.stringify(key)} came first`), { skip }, async () => {
    const { page, explorer } = await explorerAtWork();
    await page.evaluate(focusButton, 'Add');
    await page.keyboard.press(key);
    await page.waitUntil(isWaiting, 'Add');
    assert.equal(await page.evaluate(isFocusOn, 'Add'), true);
    letGo();
    await page.waitUntil(isFocusOn, 'Upload');
    await page.keyboard.press('ArrowDown');
    await page.waitUntil(isFocusOn, 'New Folder');
    await page.keyboard.press('Escape');
    await explorer.widget.byRole('menu').waitGone();
    await page.waitUntil(isFocusOn, 'Add');
    assert.equal(await page.evaluate(isMarked, 'Add'), true);
  });
}

test(named('a menu opens for a press that came before it, and closes for the next'), { skip }, async () => {
  const { page, explorer } = await explorerAtWork();
  await explorer.widget.byRole('button', { name: 'Add' }).click();
  await page.waitUntil(isWaiting, 'Add');
  letGo();
  await explorer.widget.byRole('menuitem', { name: 'New Folder' }).waitFor();
  // It listens to keys a moment after it is on screen.
  await pressUntil(
    () => page.keyboard.press('Escape'),
    () => explorer.widget.byRole('menu').waitGone({ timeoutMs: 3000 }),
  );
});

const skipRetry =
  skip || (BROWSER === 'firefox' && 'Firefox asks no second time for a module that it could not have');

test(named('a menu that could not be had opens at the next press'), { skip: skipRetry }, async () => {
  fails = 1;
  letGo();
  const { page, explorer } = await explorerAtWork();
  await page.evaluate(focusButton, 'Add');
  await pressUntil(
    () => page.keyboard.press('Enter'),
    () => explorer.widget.byRole('menuitem', { name: 'Upload' }).waitFor({ timeoutMs: 3000 }),
  );
  assert.equal(fails, 0);
});

test(named('a menu stays closed where the focus went on before it came'), { skip }, async () => {
  const { page, explorer } = await explorerAtWork();
  await page.evaluate(focusButton, 'Add');
  await page.keyboard.press('Enter');
  await page.waitUntil(isWaiting, 'Add');
  await page.keyboard.press('Shift+Tab');
  assert.equal(await page.evaluate(isWaiting, 'Add'), false);
  letGo();
  await page.evaluate(focusButton, 'Add');
  await page.keyboard.press('Enter');
  await page.waitUntil(isFocusOn, 'Upload');
  await explorer.widget.byRole('menuitem', { name: 'Upload' }).waitFor();
});
