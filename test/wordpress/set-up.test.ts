import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { zip } from '../../src/build/wordpress/zip.ts';
import { Explorer } from '../journeys/explorer.ts';
import { signInAs, useBrowser } from './browser.ts';
import { addPage } from './posts.ts';
import { picture } from './screenshot.ts';
import { SLUG, testedFiles, useSite } from './stage.ts';

const site = useSite({ withPlugin: false });
const browser = useBrowser();

test('an administrator uploads the zip, pastes the path, tests the connection and types the shortcode', async () => {
  const { bed, configFile } = site();
  const zipFile = join(bed.folder, `${SLUG}.zip`);
  writeFileSync(zipFile, zip(SLUG, await testedFiles()));
  const page = await browser.page();
  await signInAs(page, bed.url, 'admin');

  await page.goto(`${bed.url}/wp-admin/plugin-install.php?tab=upload`);
  await page.css('input[name=pluginzip]').setFiles([zipFile]);
  await page.css('#install-plugin-submit').click();
  await page.byRole('link', { name: 'Activate Plugin' }).click();
  await page.byText('Plugin activated').waitFor();

  await page.goto(`${bed.url}/wp-admin/options-general.php?page=box-file-widget`);
  await page.css('#box_file_widget_config_file').fill('/etc/box/config.json');
  await picture(page, 'settings');
  await page.css('#box_file_widget_config_file').fill(configFile);
  await page.css('#submit').click();
  await page.byText('Settings saved.').waitFor();

  await page.css('#box-file-widget-check-email').fill('ada@intranet.example');
  await page.css('#box-file-widget-check button').click();
  await page.byText('All is well.').waitFor();
  assert.equal(await page.css('#box-file-widget-steps li.failed').count(), 0);
  assert.ok((await page.css('#box-file-widget-steps li.passed').count()) >= 10);
  await page.evaluate(() => {
    window.scrollTo(0, document.body.scrollHeight);
  });
  await picture(page, 'test-connection');

  addPage(bed, 'files', '[box_file_widget]');
  const reader = await browser.page();
  await signInAs(reader, bed.url, 'ada');
  await reader.goto(`${bed.url}/files/`);
  await new Explorer(reader).row('Projects').waitFor();
  // WordPress itself complains where its update server says nothing.
  assert.ok(!bed.debugLog().includes(SLUG));
});

test('what is wrong is named in a step, with what to do', async () => {
  const { bed, box } = site();
  box.box.control.reset();
  const page = await browser.page();
  await signInAs(page, bed.url, 'admin');
  await page.goto(`${bed.url}/wp-admin/options-general.php?page=box-file-widget`);
  await page.css('#box-file-widget-check-email').fill('nobody@intranet.example');
  await page.css('#box-file-widget-check button').click();
  await page.byText('Something is wrong').waitFor();
  const failed = await page.css('#box-file-widget-steps li.failed').nth(0).text();
  assert.match(failed, /no .*user|No .*account/i);
});

test('a path in the web root is refused', async () => {
  const { bed } = site();
  const page = await browser.page();
  await signInAs(page, bed.url, 'admin');
  await page.goto(`${bed.url}/wp-admin/options-general.php?page=box-file-widget`);
  await page.css('#box_file_widget_config_file').fill(join(bed.folder, 'wp-content/plugins/index.php'));
  writeFileSync(join(bed.folder, 'wp-content/plugins/index.php'), '');
  await page.css('#submit').click();
  await page.byText('The path was not saved').waitFor();
  assert.equal(await page.css('#box_file_widget_config_file').value(), site().configFile);
});

test('a pasted configuration is kept encrypted and never shown again', async () => {
  const { bed, box } = site();
  const page = await browser.page();
  await signInAs(page, bed.url, 'admin');
  await page.goto(`${bed.url}/wp-admin/options-general.php?page=box-file-widget`);
  await page.css('#box_file_widget_config_file').fill('');
  await page.css('#box_file_widget_secret').fill(JSON.stringify(box.box.appConfig()));
  await page.css('#submit').click();
  await page.byText('Settings saved.').waitFor();
  await page.byText('saved in the database, encrypted').waitFor();
  const { clientSecret } = box.box.appConfig().boxAppSettings;
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  assert.ok(!html.includes(clientSecret) && !html.includes('PRIVATE KEY'));
  const kept = JSON.stringify(bed.php(`return get_option( 'box_file_widget_secret' );`));
  assert.ok(kept.length > 100 && !kept.includes(clientSecret));
  await page.css('#box-file-widget-check-email').fill('ada@intranet.example');
  await page.css('#box-file-widget-check button').click();
  await page.byText('All is well.').waitFor();
});
