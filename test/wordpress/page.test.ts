import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Explorer } from '../journeys/explorer.ts';
import { signInAs, useBrowser } from './browser.ts';
import { addPage } from './posts.ts';
import { useSite } from './stage.ts';

const site = useSite({}, ({ bed }) => {
  addPage(bed, 'files', '[box_file_widget folder="0" features="browse,download,upload" height="480"]');
});
const browser = useBrowser();

/** WordPress' own profile page, where a subscriber arrives after the sign-in, throws this. */
const isOfCore = (error: string): boolean => error.includes("reading 'serialize'");

test('a subscriber sees their own Box files in a page with the shortcode', async () => {
  const page = await browser.page();
  await signInAs(page, site().bed.url, 'ada');
  await page.goto(`${site().bed.url}/files/`);
  await new Explorer(page).row('Projects').waitFor();
  assert.deepEqual(
    (await page.errors()).filter((error) => !isOfCore(error)),
    [],
  );
});

test('a subscriber downloads and uploads there', async () => {
  const page = await browser.page();
  await signInAs(page, site().bed.url, 'ada');
  await page.goto(`${site().bed.url}/files/`);
  const explorer = new Explorer(page);
  await explorer.open('Policies');
  await explorer.row('Travel policy.pdf').waitFor();
  const file = await page.waitForDownload(() => explorer.choose('Travel policy.pdf', 'Download'));
  assert.equal(file.name, 'Travel policy.pdf');
  const path = join(site().bed.folder, 'Minutes.txt');
  writeFileSync(path, 'All agreed.');
  await explorer.uploadByDialog([path]);
  await explorer.row('Minutes.txt').waitFor();
});

test('a reader who is not signed in is asked to sign in, and comes back to the page', async () => {
  const page = await browser.page();
  await page.goto(`${site().bed.url}/files/`);
  await page.byText('Your session has ended. Sign in again to continue.').waitFor();
  const link = await page.byRole('link', { name: 'Sign in' }).attribute('href');
  assert.match(link ?? '', /wp-login\.php\?redirect_to=.*files/);
});

test('a user without a Box account reads so', async () => {
  const page = await browser.page();
  await signInAs(page, site().bed.url, 'nobody');
  await page.goto(`${site().bed.url}/files/`);
  await page.byText('No Box account is linked to your sign-in.').waitFor();
});
