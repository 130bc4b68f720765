import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../drive/index.ts';
import { signIn } from './explorer.ts';
import { BROWSER, useStage } from './stage.ts';

const stage = useStage();
const MOST_PRESSES = 40;

test(`${BROWSER}: by keyboard alone, a file is reached, its menu opened, and the widget left again`, async () => {
  const page = await stage.page();
  const explorer = await signIn(page, stage, 'ada');
  await explorer.row('Projects').waitFor();

  await pressUntil(page, 'Tab', ({ role }) => role === 'row' || role === 'grid' || role === 'rowheader');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await pressUntil(page, 'ArrowRight', ({ name }) => /more options/i.test(name));
  await page.keyboard.press('Enter');
  await explorer.widget.byRole('menuitem', { name: 'Rename' }).waitFor();

  await page.keyboard.press('Escape');
  await explorer.widget.byRole('menuitem', { name: 'Rename' }).waitGone();
  await page.waitUntil(hasFocusOn, 'More options');
  await pressUntil(page, 'Tab', ({ inWidget }) => !inWidget);
});

/** Runs in the page: whether what has focus, through shadow roots, has this label. */
function hasFocusOn(label: string): boolean {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.getAttribute('aria-label')?.includes(label) === true;
}

interface Focus {
  readonly role: string;
  readonly name: string;
  readonly inWidget: boolean;
}

async function pressUntil(page: Page, key: string, isThere: (focus: Focus) => boolean): Promise<void> {
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
