import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../drive/index.ts';
import { PATIENCE_MS, persist } from '../drive/patience.ts';
import { pressUntil, signIn } from './explorer.ts';
import { BROWSER, useStage } from './stage.ts';

const stage = useStage();
const MOST_PRESSES = 40;

test(`${BROWSER}: by keyboard alone, a file is reached, its menu opened, and the widget left again`, async () => {
  const page = await stage.page();
  const explorer = await signIn(page, stage, 'ada');
  await explorer.row('Projects').waitFor();

  await pressKeyUntil(page, 'Tab', ({ role }) => role === 'row' || role === 'grid' || role === 'rowheader');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await pressKeyUntil(page, 'ArrowRight', (focus) => isMoreOptions(focus) === true);
  const item = explorer.widget.byRole('menuitem', { name: 'Rename' });
  await pressUntil(
    () => page.keyboard.press('Enter'),
    () => item.waitFor({ timeoutMs: 5000 }),
  );
  await item.waitFor();

  await page.keyboard.press('Escape');
  await item.waitGone();
  assert.ok(
    await persist(async () => isMoreOptions(await page.activeElement()), PATIENCE_MS),
    'focus is back',
  );
  await pressKeyUntil(page, 'Tab', ({ inWidget }) => !inWidget);
});

/** True or undefined, so that it can be awaited. */
function isMoreOptions(focus: { readonly name: string } | null): true | undefined {
  return /more options/i.test(focus?.name ?? '') || undefined;
}

interface Focus {
  readonly role: string;
  readonly name: string;
  readonly inWidget: boolean;
}

async function pressKeyUntil(page: Page, key: string, isThere: (focus: Focus) => boolean): Promise<void> {
  const visited: string[] = [];
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await page.keyboard.press(key);
    const inWidget = await page.evaluate(() => document.activeElement?.localName === 'box-file-widget');
    const focus = { role: '', name: '', ...(await page.activeElement()), inWidget };
    if (isThere(focus)) return;
    visited.push(`${focus.role} ${focus.name}`);
  }
  assert.fail(`not reached by ${key}: ${visited.join(' → ')}`);
}
