import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../drive/index.ts';
import { boxItem } from './box-item.ts';
import { pickerAt, type Picker } from './picker.ts';
import { BROWSER, ENGINE, useStage } from './stage.ts';

const stage = useStage();
const named = (what: string): string => `${BROWSER}, ${ENGINE}: ${what}`;

const FIELD = 'test-page=form&name=documents&required=';

async function pickerInForm(page: Page): Promise<Picker> {
  return pickerAt(page, stage, FIELD);
}

async function choose(picker: Picker, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await picker.pick(name);
    await picker.picked(name).waitFor();
  }
  await picker.confirm();
  await picker.widget.byText(`Chosen: ${names.join(', ')}`).waitFor();
}

const idOf = async (name: string): Promise<string> => (await boxItem(stage.demo, 'ada', name)).id;

test(named('a form is sent with the ids of what was chosen'), async () => {
  const page = await stage.page({ height: 1400 });
  const picker = await pickerInForm(page);
  await choose(picker, ['Welcome.txt', 'Budget 2025.csv']);
  await page.byRole('button', { name: 'Send' }).click();
  await page.byRole('heading', { name: 'Sent' }).waitFor();
  const sent = new URL(await page.url()).searchParams.getAll('documents');
  assert.deepEqual(sent, [await idOf('Welcome.txt'), await idOf('Budget 2025.csv')]);
});

test(named('a form is not sent without a choice that it requires, and the browser is told why'), async () => {
  const page = await stage.page({ height: 1400 });
  const picker = await pickerInForm(page);
  await page.evaluate(() => {
    document.addEventListener(
      'invalid',
      ({ target }) => {
        Object.assign(window, {
          invalid: (target as HTMLElement & { validationMessage: string }).validationMessage,
        });
      },
      true,
    );
  });
  await page.byRole('button', { name: 'Send' }).click();
  await page.waitUntil(() => (window as { invalid?: string }).invalid === 'Choose an item first.');
  await page.waitUntil(() => document.activeElement?.localName === 'box-file-widget');
  await choose(picker, ['Welcome.txt']);
  await page.byRole('button', { name: 'Send' }).click();
  await page.byRole('heading', { name: 'Sent' }).waitFor();
});

test(named('a reset takes back what was chosen, and what is selected'), async () => {
  const page = await stage.page({ height: 1400 });
  const picker = await pickerInForm(page);
  await choose(picker, ['Welcome.txt']);
  await page.byRole('button', { name: 'Reset' }).click();
  await picker.widget.byText('Chosen').waitGone();
  await picker.picked('Welcome.txt').waitGone();
  assert.deepEqual((await picker.told('select')).at(-1)?.items, []);
  assert.equal(await page.evaluate(() => document.querySelector('box-file-widget')?.value), '');
});

test(named('what was chosen is there again when the user comes back to the form'), async () => {
  const page = await stage.page({ height: 1400 });
  const picker = await pickerInForm(page);
  await choose(picker, ['Welcome.txt']);
  await page.byRole('button', { name: 'Send' }).click();
  await page.byRole('heading', { name: 'Sent' }).waitFor();
  await page.evaluate(() => {
    history.back();
  });
  await picker.widget.byText('Chosen: Welcome.txt').waitFor();
  await page.byRole('button', { name: 'Send' }).click();
  await page.byRole('heading', { name: 'Sent' }).waitFor();
  assert.equal(new URL(await page.url()).searchParams.get('documents'), await idOf('Welcome.txt'));
});
