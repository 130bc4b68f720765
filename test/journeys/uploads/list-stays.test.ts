import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxItem, tokenOf } from '../box-item.ts';
import { BROWSER, useStage } from '../stage.ts';
import { errorCodes, finish, inject, listed, upload, useFiles } from './uploading.ts';

const stage = useStage();
const fileOf = useFiles();

const refresh = (): void => {
  const widget = document.querySelector('box-file-widget') as unknown as { refresh(): void };
  widget.refresh();
};

async function remove(name: string): Promise<void> {
  const { id } = await boxItem(stage.demo, 'ada', name);
  const token = await tokenOf(stage.demo, 'ada', ['browse', 'delete']);
  const response = await fetch(`${stage.demo.box.apiUrl}/2.0/folders/${id}?recursive=true`, {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${token}` },
  });
  assert.equal(response.status, 204);
}

test(`${BROWSER}: a folder that cannot be opened leaves the last list on screen`, async () => {
  const page = await stage.page();
  const explorer = await listed(page, stage);
  await inject(stage, { method: 'GET', path: '/2.0/folders/*', status: 403, times: 1 });
  await explorer.open('Projects');
  await explorer.widget.byText("You can't do this in this folder.").waitFor();
  await explorer.row('Welcome.txt').waitFor();
  await explorer.open('Projects');
  await explorer.row('Welcome.txt').waitGone();
});

test(`${BROWSER}: a folder that is gone is taken out of the list`, async () => {
  const page = await stage.page();
  const explorer = await listed(page, stage);
  await remove('Empty folder');
  await explorer.open('Empty folder');
  await explorer.widget.byText('This item was moved or deleted.').waitFor();
  await explorer.row('Empty folder').waitGone();
  await explorer.row('Projects').waitFor();
  assert.deepEqual(await errorCodes(page), ['item_not_found']);
});

test(`${BROWSER}: the folder on screen that is gone leaves the first folder`, async () => {
  const page = await stage.page();
  const explorer = await listed(page, stage);
  await explorer.open('Empty folder');
  await explorer.row('Projects').waitGone();
  await remove('Empty folder');
  await page.evaluate(refresh);
  await explorer.row('Projects').waitFor();
});

test(`${BROWSER}: a refresh closes no dialog and disturbs no upload`, async () => {
  const page = await stage.page();
  const explorer = await listed(page, stage);
  await inject(stage, { method: 'POST', path: '*/files/content', delay_ms: 1500, times: 1 });
  await upload(explorer, [await fileOf('Meanwhile.txt')]);
  await explorer.dialog().css('.bcu-progress-container').waitFor();
  await remove('Empty folder');
  await page.evaluate(refresh);
  await explorer.row('Empty folder').waitGone();
  assert.equal(await explorer.dialog().css('.bcu-item-row').isVisible(), true);
  await finish(explorer);
  await explorer.row('Meanwhile.txt').waitFor();
});

test(`${BROWSER}: a refresh keeps what is searched for`, async () => {
  const page = await stage.page();
  const explorer = await listed(page, stage);
  await explorer.widget.byRole('searchbox').fill('Welcome');
  await explorer.row('Projects').waitGone();
  await explorer.row('Welcome.txt').waitFor();
  await page.evaluate(refresh);
  await explorer.row('Welcome.txt').waitFor();
  assert.equal(await explorer.row('Projects').isVisible(), false);
});
