import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../drive/index.ts';
import { signIn, type Explorer } from './explorer.ts';
import { BROWSER, ENGINE, useStage } from './stage.ts';

const stage = useStage();
const named = (what: string): string => `${BROWSER}, ${ENGINE}: ${what}`;

interface Heard {
  readonly key: string;
  readonly isPrevented: boolean;
}

async function listAt(page: Page, mode = 'explorer'): Promise<Explorer> {
  const explorer = await signIn(page, stage, 'ada', `mode=${mode}&engine=${ENGINE}`);
  await explorer.widget.byText('Projects').waitFor();
  await explorer.isAtWork();
  await page.evaluate(addHostParts);
  return explorer;
}

/** Runs in the page: a field and a button of its own, before and after the widget, and an ear for keys. */
function addHostParts(): void {
  const heard: Heard[] = [];
  Object.assign(window, { heard });
  window.addEventListener('keydown', (event) => {
    heard.push({ key: event.key, isPrevented: event.defaultPrevented });
  });
  const widget = document.querySelector('box-file-widget');
  const field = document.createElement('input');
  field.id = 'field';
  const button = document.createElement('button');
  button.id = 'after';
  button.textContent = 'After';
  widget?.before(field);
  widget?.after(button);
}

const heard = (page: Page): Promise<readonly Heard[]> =>
  page.evaluate(() => (window as { heard?: Heard[] }).heard ?? []);

const focusOn = (page: Page, selector: string): Promise<void> =>
  page.evaluate((one) => {
    document.querySelector<HTMLElement>(one)?.focus();
  }, selector);

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id || (document.activeElement?.localName ?? ''));

for (const mode of ['explorer', 'picker']) {
  test(
    named(`in mode ${mode}, keys that are shortcuts are the page's while the focus is there`),
    async () => {
      const page = await stage.page();
      const explorer = await listAt(page, mode);
      for (const place of ['#field', '#after']) {
        await focusOn(page, place);
        for (const key of ['/', 'g', 'n', 'g', 'u', 'ArrowDown', 'Escape']) await page.keyboard.press(key);
        assert.equal(await focused(page), place.slice(1));
      }
      assert.equal(await page.css('#field').value(), '/gngu');
      assert.equal(await explorer.dialog().count(), 0);
      const keys = await heard(page);
      assert.equal(keys.length, 14);
      assert.deepEqual(
        keys.filter(({ isPrevented }) => isPrevented),
        [],
      );
    },
  );
}

test(named('they are shortcuts while the focus is in the widget'), async () => {
  const page = await stage.page();
  const explorer = await listAt(page);
  await explorer.widget.byRole('button', { name: 'Add' }).focus();
  await page.keyboard.press('/');
  await page.keyboard.type('Welcome');
  await explorer.row('Projects').waitGone();
  assert.equal(await explorer.widget.byRole('searchbox').value(), 'Welcome');
});

test(named("Escape is the page's, unless it closes something in the widget"), async () => {
  const page = await stage.page();
  const explorer = await listAt(page);
  await explorer.add('New Folder');
  await explorer.dialog().byRole('textbox').press('Escape');
  await explorer.dialog().waitGone();
  const inside = ENGINE === 'shadow' ? await heard(page) : [];
  assert.deepEqual(
    inside.filter(({ key }) => key === 'Escape'),
    [],
  );
  await page.evaluate(() => {
    const dialog = document.createElement('dialog');
    dialog.textContent = 'A dialog of the page';
    document.body.append(dialog);
    dialog.showModal();
  });
  await page.keyboard.press('Escape');
  await page.byText('A dialog of the page').waitGone();
});

test(
  named('the Tab key goes from the page into the widget, and from its foot to the page, both ways'),
  async () => {
    const page = await stage.page();
    await listAt(page);
    await focusOn(page, '#after');
    await page.keyboard.press('Shift+Tab');
    assert.equal((await page.activeElement())?.name, 'About these files');
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'after');
    await focusOn(page, '#field');
    await page.keyboard.press('Tab');
    await page.waitUntil(() => document.activeElement?.localName === 'box-file-widget');
    await page.keyboard.press('Shift+Tab');
    assert.equal(await focused(page), 'field');
  },
);

test(named('what the page has selected and where it is scrolled stay while lists come'), async () => {
  const page = await stage.page({ height: 500 });
  const explorer = await listAt(page);
  const place = await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('div'), { style: 'height: 2000px' }));
    const heading = document.querySelector('h1');
    if (heading) getSelection()?.selectAllChildren(heading);
    window.scrollTo(0, 120);
    return [window.scrollY, getSelection()?.toString()];
  });
  await page.evaluate(() => {
    document.querySelector('box-file-widget')?.refresh();
  });
  await page.evaluate(() => {
    document.querySelector('box-file-widget')?.setAttribute('sort', 'name desc');
  });
  await explorer.widget.byText('Welcome.txt').waitFor();
  const after = await page.evaluate(() => [window.scrollY, getSelection()?.toString()]);
  assert.deepEqual(after, place);
});
