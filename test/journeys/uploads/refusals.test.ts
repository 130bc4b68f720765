import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { boxItem } from '../box-item.ts';
import { BROWSER, useStage } from '../stage.ts';
import { control, errorCodes, finish, inject, listed, requestsTo, upload, useFiles } from './uploading.ts';

const stage = useStage();
const fileOf = useFiles();

test(`${BROWSER}: an upload whose token dies is sent with the next one`, async () => {
  const page = await stage.page();
  const explorer = await listed(page, stage);
  await inject(stage, { method: 'POST', path: '*/files/content', status: 401, times: 1 });
  await upload(explorer, [await fileOf('Replayed.txt')]);
  await finish(explorer);
  await explorer.row('Replayed.txt').waitFor();
  assert.deepEqual(await errorCodes(page), []);
});

test(`${BROWSER}: a download whose token has died is made with the next one`, async () => {
  const page = await stage.page();
  const explorer = await listed(page, stage);
  await control(stage.demo.box.apiUrl, 'revoke-tokens');
  const { bytes } = await page.waitForDownload(() => explorer.choose('Welcome.txt', 'Download'));
  const { sha1 } = await boxItem(stage.demo, 'ada', 'Welcome.txt');
  assert.equal(createHash('sha1').update(bytes).digest('hex'), sha1);
  assert.deepEqual(await errorCodes(page), []);
});

test(`${BROWSER}: a download that Box refuses is told, and "Try again" makes it`, async () => {
  const page = await stage.page();
  const explorer = await listed(page, stage);
  await inject(stage, { method: 'GET', path: '*/content', status: 403, times: 1 });
  await explorer.choose('Welcome.txt', 'Download');
  await explorer.widget.byText("Welcome.txt couldn't be downloaded.").waitFor();
  assert.deepEqual(await errorCodes(page), ['download_failed']);
  const again = explorer.widget.byRole('button', { name: 'Try again' });
  const { bytes } = await page.waitForDownload(() => again.click());
  assert.equal(bytes.length, (await boxItem(stage.demo, 'ada', 'Welcome.txt')).size);
});

test(`${BROWSER}: a thumbnail whose token has died is loaded with the next one`, async () => {
  const page = await stage.page();
  const explorer = await listed(page, stage, 'features=browse%20preview');
  await explorer.widget.byRole('button', { name: /grid view/i }).click();
  await page.waitUntil(isThumbnailLoaded, '');
  await control(stage.demo.box.apiUrl, 'revoke-tokens');
  await page.evaluate(loadThumbnailAgain, '&again');
  await page.waitUntil(isThumbnailLoaded, '&again');
  assert.deepEqual(await errorCodes(page), []);
  const loaded = (await requestsTo(stage, 'GET', '')).filter(({ path }) =>
    path.includes('/representations/'),
  );
  assert.ok(loaded.some(({ status }) => status === 401));
});

/** These run in the page. */

function isThumbnailLoaded(mark: string): boolean {
  const shadow = document.querySelector('box-file-widget')?.shadowRoot;
  const root = shadow?.querySelector('iframe')?.contentDocument ?? shadow;
  const image = root?.querySelector<HTMLImageElement>('.be-ItemGrid img');
  return image?.complete === true && image.naturalWidth > 0 && image.src.includes(mark);
}

/** A browser asks no second time for an address that it has. */
function loadThumbnailAgain(mark: string): void {
  const shadow = document.querySelector('box-file-widget')?.shadowRoot;
  const root = shadow?.querySelector('iframe')?.contentDocument ?? shadow;
  const image = root?.querySelector<HTMLImageElement>('.be-ItemGrid img');
  if (image) image.src += mark;
}
