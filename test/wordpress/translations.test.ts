import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parsePo } from '../../src/build/wordpress/po.ts';
import { signInAs, useBrowser } from './browser.ts';
import { SLUG, useSite } from './stage.ts';

const SOURCE = fileURLToPath(new URL('../../src/wordpress', import.meta.url));
const LANGUAGES = ['de_DE', 'fr_FR', 'es_ES', 'ja'];

const site = useSite({}, ({ bed }) => {
  // WordPress takes a language only where it has texts of its own in it.
  const own = join(bed.folder, 'wp-content/languages/de_DE.l10n.php');
  writeFileSync(own, `<?php return array( 'messages' => array( 'Settings' => 'Einstellungen' ) );`);
  bed.php(`return update_option( 'WPLANG', 'de_DE' );`);
});
const browser = useBrowser();

const read = (name: string) => readFile(join(SOURCE, 'languages', name), 'utf8');
const ids = (text: string) => [...text.matchAll(/^msgid "(.+)"$/gm)].map((match) => match[1] ?? '').sort();

test('the template has all texts of the plugin, and no others', async () => {
  const fresh = join(site().bed.folder, 'fresh.pot');
  const { status } = await site().bed.cli(
    ...['i18n', 'make-pot', SOURCE, fresh, '--skip-block-json', `--domain=${SLUG}`],
  );
  assert.equal(status, 0);
  assert.deepEqual(ids(await read(`${SLUG}.pot`)), ids(readFileSync(fresh, 'utf8')));
});

for (const language of LANGUAGES) {
  test(`every text is there in ${language}, with its placeholders`, async () => {
    const translations = parsePo(await read(`${SLUG}-${language}.po`));
    assert.deepEqual(
      translations.map(({ key }) => JSON.stringify(key).slice(1, -1)).sort(),
      ids(await read(`${SLUG}.pot`)),
    );
    const placeholders = (text: string) => [...text.matchAll(/%(\d\$)?[sd]/g)].map(([match]) => match).sort();
    for (const { key, texts } of translations) {
      for (const text of texts) assert.deepEqual(placeholders(text), placeholders(key), key);
    }
  });
}

test('an administration in German reads German, from PHP and from scripts', async () => {
  const page = await browser.page();
  await signInAs(page, site().bed.url, 'admin');
  await page.goto(`${site().bed.url}/wp-admin/options-general.php?page=box-file-widget`);
  await page.byText('Wer was darf').waitFor();
  await page.css('#box-file-widget-check-email').fill('ada@intranet.example');
  await page.css('#box-file-widget-check button').click();
  await page.byText('Alles in Ordnung.').waitFor();
});
