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
  const { id } = await boxItem(stage.demo, 'ada', 'Annual report 2024.pdf');
  await inject(stage, { path: `*/internal_files/${id}/*`, status: 401, times: 2 });
  await explorer.widget.byRole('button', { name: /grid view/i }).click();
  const image = explorer.widget.css('.be-ItemGrid img');
  await image.waitFor();
  await page.waitUntil(() => {
    const shadow = document.querySelector('box-file-widget')?.shadowRoot;
    const root = shadow?.querySelector('iframe')?.contentDocument ?? shadow;
    const found = root?.querySelector<HTMLImageElement>('.be-ItemGrid img');
    return found?.complete === true && found.naturalWidth > 0;
  });
  assert.deepEqual(await errorCodes(page), []);
  const loaded = (await requestsTo(stage, 'GET', '')).filter(({ path }) =>
    path.includes('/representations/'),
  );
  assert.ok(loaded.some(({ status }) => status === 401));
});
