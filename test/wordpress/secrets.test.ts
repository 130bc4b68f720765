import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DEFAULT_BODY } from '../../src/contract-suite/case.ts';
import { tokenUrl } from './ask.ts';
import { signInAs, useBrowser } from './browser.ts';
import { addPage } from './posts.ts';
import { signIn } from './sign-in.ts';
import { setOptions, useSite } from './stage.ts';

const TROUBLE = fileURLToPath(new URL('php/trouble.php', import.meta.url));
const FAILURES = ['warn', 'throw', 'die', 'memory'].flatMap((how) => [`${how}-before`, `${how}-after`]);

const site = useSite({ constants: { WP_DEBUG_DISPLAY: true } }, ({ bed }) => {
  copyFileSync(TROUBLE, join(bed.folder, 'wp-content/mu-plugins/trouble.php'));
  setOptions(bed, { folders: 'any' });
  addPage(bed, 'files', '[box_file_widget]');
});
const browser = useBrowser();

/** All that Box has given so far, and the app's own secrets; less what a page is to have. */
function secrets(given: readonly string[]): string[] {
  const { clientSecret, appAuth } = site().box.box.appConfig().boxAppSettings;
  const key = appAuth.privateKey.split('\n').filter((line) => line.length > 20 && !line.startsWith('-----'));
  const file = join(site().bed.folder, 'tokens.txt');
  const tokens = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  return [clientSecret, appAuth.passphrase, ...key, ...tokens].filter((secret) => !given.includes(secret));
}

function assertNone(text: string, where: string, given: readonly string[] = []): void {
  for (const secret of secrets(given)) assert.ok(!text.includes(secret), `${where} shows a secret`);
}

/** Asks for a token while something in WordPress fails; gives the answer, and the token where there is one. */
async function askAmid(failure: string): Promise<{ text: string; given: string[] }> {
  const session = await signIn(site().bed.url, 'ada');
  const response = await fetch(tokenUrl(site()), {
    method: 'POST',
    headers: {
      ...session,
      'Content-Type': 'application/json',
      'X-Box-File-Widget': '1',
      'X-Fail': failure,
    },
    body: JSON.stringify({ ...DEFAULT_BODY, reason: 'rejected' }),
  });
  const text = await response.text();
  const token = /"access_token":"([^"]+)"/.exec(text)?.[1];
  return { text, given: token === undefined ? [] : [token] };
}

for (const failure of FAILURES) {
  test(`an answer amid a failure shows no secret: ${failure}`, async () => {
    const { text, given } = await askAmid(failure);
    assertNone(text, 'the answer', given);
    assertNone(site().bed.debugLog(), 'debug.log');
  });
}

test('what happened is in the log, and tokens have been given', () => {
  assert.match(site().bed.debugLog(), /php_warning.*trouble\.php/);
  assert.ok(secrets([]).length > 20, 'there is something to look for');
});

test('the database shows no secret, of a pasted configuration neither', () => {
  const { bed, box } = site();
  const json = JSON.stringify(box.box.appConfig()).replace(/[\\']/g, '\\$&');
  bed.php(
    `require_once ABSPATH . 'wp-admin/includes/template.php'; return update_option( 'box_file_widget_secret', BoxFileWidget\\WordPress\\Admin\\Sanitize::secret( array( 'text' => '${json}' ) ) );`,
  );
  const rows = bed.php(
    `global $wpdb; return array( $wpdb->get_results( "SELECT * FROM $wpdb->options" ), $wpdb->get_results( "SELECT * FROM $wpdb->usermeta" ) );`,
  );
  const text = JSON.stringify(rows);
  assert.match(text, /_transient_box_file_widget_/);
  assert.match(text, /box_file_widget_secret/);
  assertNone(text.replaceAll('\\/', '/'), 'the database');
});

test('pages, the REST API and Site Health show no secret', async () => {
  const { url } = site().bed;
  const page = await browser.page();
  await signInAs(page, url, 'admin');
  for (const path of [
    '/files/',
    '/wp-admin/options-general.php?page=box-file-widget',
    '/wp-admin/options.php',
    '/wp-admin/site-health.php?tab=debug',
    '/wp-admin/index.php',
  ]) {
    await page.goto(url + path);
    assertNone(await page.evaluate(() => document.documentElement.outerHTML), path);
  }
  for (const path of ['/wp-json/', '/wp-json/box-file-widget/v1', '/wp-json/wp/v2/settings']) {
    assertNone(await (await fetch(url + path)).text(), path);
  }
});

test('the site info that Site Health puts on the clipboard tells of the plugin, and no secret', async () => {
  const page = await browser.page();
  await signInAs(page, site().bed.url, 'admin');
  await page.goto(`${site().bed.url}/wp-admin/site-health.php?tab=debug`);
  const text = await page.evaluate(
    () => document.querySelector('[data-clipboard-text]')?.getAttribute('data-clipboard-text') ?? '',
  );
  const own = text.split('\n### ').find((section) => section.startsWith('box-file-widget ')) ?? '';
  assert.match(own, /^folders: any$/m);
  assert.ok(!own.includes('@') && !own.includes(site().configFile), 'it tells no address and no path');
  assertNone(text, 'the site info');
});

test('Site Health knows the plugin and finds it well', async () => {
  const { bed } = site();
  const page = await browser.page();
  await signInAs(page, bed.url, 'admin');
  await page.goto(`${bed.url}/wp-admin/site-health.php?tab=debug`);
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  assert.match(html, /File Widget for Box/);
  await page.goto(`${bed.url}/wp-admin/site-health.php`);
  await page.waitUntil(
    () => !document.querySelector('.site-health-progress-wrapper')?.classList.contains('loading'),
  );
  assert.equal(await page.byText('File Widget for Box does not work yet').count(), 0);
});
