import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messages as german } from '../../src/widget/messages/de-DE.ts';
import { messages as japanese } from '../../src/widget/messages/ja-JP.ts';
import type { Page } from '../drive/index.ts';
import { signIn } from './explorer.ts';
import { BROWSER, ENGINE, useStage } from './stage.ts';

const stage = useStage();

/** In the shadow engine; the frame engine fetches what Box has published for the language. */
const skip = ENGINE === 'frame' && 'Box’s published files are English alone in the demo';

test(
  `${BROWSER}: language=de-DE is spoken by Box's elements and by the widget, in dates too`,
  { skip },
  async () => {
    const page = await stage.page();
    const explorer = await signIn(page, stage, 'ada', 'language=de-DE');
    await explorer.row('Projects').waitFor();
    const row = await explorer.row('Projects').text();
    assert.match(row, /\d{1,2}\. März 2025 von Ada Lovelace/);
    await explorer.widget.byRole('button', { name: 'Hinzufügen' }).click();
    await explorer.widget.byRole('menuitem', { name: 'Neuer Ordner' }).waitFor();
    await explorer.widget.byText(german.about.open).waitFor();
    assert.deepEqual(await languagesIn(page), ['de-DE', 'de-DE']);
    assert.deepEqual(await textsFetched(page), ['de-DE', 'de-DE']);
  },
);

test(
  `${BROWSER}: a page's lang is spoken too, and another one after it at the same place`,
  { skip },
  async () => {
    const page = await stage.page();
    const explorer = await signIn(page, stage, 'ada');
    await explorer.open('Projects');
    await explorer.row('Loom cards').waitFor();
    await page.evaluate(() => {
      document.documentElement.lang = 'ja';
    });
    await explorer.widget.byText(japanese.about.open).waitFor();
    await explorer.row('Loom cards').waitFor();
    await page.waitUntil(
      () => document.querySelector('box-file-widget')?.shadowRoot?.textContent.includes('年') === true,
    );
    assert.deepEqual(await languagesIn(page), ['ja-JP', 'ja-JP']);
  },
);

/** `lang` of the engine's part, then of the widget's own. */
async function languagesIn(page: Page): Promise<readonly (string | null | undefined)[]> {
  return page.evaluate(() => {
    const root = document.querySelector('box-file-widget')?.shadowRoot;
    const own = root?.querySelector('.view')?.shadowRoot?.querySelector('[lang]');
    const frame = root?.querySelector('iframe')?.contentDocument;
    const engine = frame?.documentElement ?? root?.querySelector('[lang]');
    return [engine, own].map((element) => element?.getAttribute('lang'));
  });
}

/** Languages of the files with texts that the page has fetched. */
async function textsFetched(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => /chunks\/([a-z]{2}-[A-Z0-9]{2,3})-/.exec(name)?.[1])
      .filter((language) => language !== undefined),
  );
}
