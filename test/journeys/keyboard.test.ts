import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../drive/index.ts';
import { PATIENCE_MS, persist } from '../drive/patience.ts';
import { boxItem } from './box-item.ts';
import { pressUntil, signIn } from './explorer.ts';
import { BROWSER, useStage } from './stage.ts';

const stage = useStage();
const MOST_PRESSES = 40;

test(`${BROWSER}: by keyboard alone, a file is reached, its menu opened, and the widget left again`, async () => {
  const page = await stage.page();
  // No pictures here: when a thumbnail arrives, upstream makes every row's button anew, and an open menu is gone.
  const { id } = await boxItem(stage.demo, 'ada', 'Policies');
  const explorer = await signIn(page, stage, 'ada', `folder-id=${id}`);
  await explorer.row('Travel policy.pdf').waitFor();

  const item = explorer.widget.byRole('menuitem', { name: 'Rename' });
  await pressUntil(
    () => openMenuByKeys(page),
    () => item.waitFor({ timeoutMs: 5000 }),
  );

  await page.keyboard.press('Escape');
  await item.waitGone();
  assert.ok(
    await persist(async () => isMoreOptions(await page.activeElement()), PATIENCE_MS),
    'focus is back',
  );
  await pressKeyUntil(page, 'Tab', ({ inWidget }) => !inWidget);
});

test(`${BROWSER}: a dialog has the focus in its field, and gives it back, however often it is opened from the menu`, async () => {
  const page = await stage.page();
  const explorer = await signIn(page, stage, 'ada');
  await explorer.row('Projects').waitFor();
  const field = explorer.dialog().byRole('textbox');
  for (const name of ['Minutes', 'Drawings', 'Letters']) {
    // Upstream opens it once in half a second.
    await pressUntil(
      () => explorer.add('New Folder'),
      () => field.waitFor({ timeoutMs: 5000 }),
    );
    // The menu takes the focus with it as it goes.
    await explorer.widget.byRole('menuitem', { name: 'New Folder' }).waitGone();
    await page.keyboard.type(name);
    // Upstream keeps what was in it the last time.
    const value = await field.value();
    assert.ok(value?.endsWith(name), `${name}: ${String(value)}`);
    await page.keyboard.press('Escape');
    await explorer.dialog().waitGone();
    assert.ok(await persist(async () => isAdd(await page.activeElement()), PATIENCE_MS), 'focus is back');
  }
});

function isAdd(focus: { readonly name: string } | null): true | undefined {
  return focus?.name === 'Add' || undefined;
}

async function openMenuByKeys(page: Page): Promise<void> {
  await pressKeyUntil(page, 'Tab', ({ role }) => role === 'row' || role === 'grid' || role === 'rowheader');
  await page.keyboard.press('ArrowDown');
  await pressKeyUntil(page, 'ArrowRight', (focus) => isMoreOptions(focus) === true);
  await page.keyboard.press('Enter');
}

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
