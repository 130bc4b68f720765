import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Explorer } from '../journeys/explorer.ts';
import { signInAs, useBrowser } from './browser.ts';
import { addPage } from './posts.ts';
import { useSite } from './stage.ts';

const site = useSite({}, ({ bed }) => {
  const short = `<?php add_filter( 'nonce_life', static function () { return 5; } );`;
  writeFileSync(join(bed.folder, 'wp-content/mu-plugins/short-nonces.php'), short);
  addPage(bed, 'files', '[box_file_widget folder="0"]');
});
const browser = useBrowser();

/** Asks the element's own token function, as the widget does when Box has refused a token; what WordPress answered. */
async function askAgain(): Promise<{ asked: string[]; status: number }> {
  const element = document.querySelector('box-file-widget') as HTMLElement & {
    token: (query: object) => Promise<Response>;
  };
  const asked: string[] = [];
  const real = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const response = await real(input, init);
    asked.push(`${response.url.includes('rest-nonce') ? 'nonce' : 'token'} ${response.status}`);
    return response;
  };
  const query = { reason: 'rejected', folderId: '0', features: ['browse'], signal: null };
  const { status } = await element.token(query);
  window.fetch = real;
  return { asked, status };
}

test('a page open for longer than a nonce lives gets tokens all the same', async () => {
  const { url } = site().bed;
  const page = await browser.page();
  await signInAs(page, url, 'ada');
  await page.goto(`${url}/files/`);
  await new Explorer(page).row('Projects').waitFor();
  const born = Date.now();
  await page.waitUntil((from: number) => Date.now() - from > 6000, born);
  assert.deepEqual(await page.evaluate(askAgain), {
    asked: ['token 403', 'nonce 200', 'token 200'],
    status: 200,
  });
});

test('the nonce that an answer brings is used for the next request', async () => {
  const { url } = site().bed;
  const page = await browser.page();
  await signInAs(page, url, 'ada');
  await page.goto(`${url}/files/`);
  await new Explorer(page).row('Projects').waitFor();
  await page.evaluate(askAgain);
  assert.deepEqual((await page.evaluate(askAgain)).asked, ['token 200']);
});

test('who has signed out in another tab is asked to sign in', async () => {
  const { url } = site().bed;
  const page = await browser.page();
  await signInAs(page, url, 'ada');
  await page.goto(`${url}/files/`);
  await new Explorer(page).row('Projects').waitFor();
  site().bed.php(`WP_Session_Tokens::destroy_all_for_all_users(); return true;`);
  assert.deepEqual(await page.evaluate(askAgain), { asked: ['token 403', 'nonce 400'], status: 401 });
});
