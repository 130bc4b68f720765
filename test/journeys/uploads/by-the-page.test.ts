import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../../drive/index.ts';
import { boxItem, boxItems } from '../box-item.ts';
import { BROWSER, ENGINE, useStage } from '../stage.ts';
import { asked, ended, recordUploads, uploadEvents } from './upload-events.ts';
import { errorCodes, finish, inject, listed, requestsTo, upload, useFiles } from './uploading.ts';

const stage = useStage();
const fileOf = useFiles();
const named = (what: string): string => `${BROWSER}, ${ENGINE}: ${what}`;

async function send(page: Page, names: readonly string[]): Promise<void> {
  await page.evaluate((all) => {
    document.querySelector('box-file-widget')?.uploadFiles(all.map((name) => new File([name], name)));
  }, names);
}

test(named('files of the page open the upload dialog, and go to the folder on screen'), async () => {
  const page = await stage.page();
  const explorer = await listed(page, stage);
  await recordUploads(page);
  const { id } = await boxItem(stage.demo, 'ada', 'Empty folder');
  await explorer.open('Empty folder');
  await explorer.row('Projects').waitGone();
  await inject(stage, { method: 'POST', path: '*/files/content', delay_ms: 1000, times: 1 });
  await send(page, ['From the page.txt']);
  await explorer.dialog().css('.bcu-progress-container').waitFor();
  await ended(page, 1);
  await finish(explorer);
  await explorer.row('From the page.txt').waitFor();
  assert.deepEqual(
    (await boxItems(stage.demo, 'ada', id)).map(({ name }) => name),
    ['From the page.txt'],
  );
});

test(named('files of the page join those that are in the dialog'), async () => {
  const page = await stage.page();
  const explorer = await listed(page, stage);
  await recordUploads(page);
  await explorer.add('Upload');
  await explorer
    .dialog()
    .css('input[type=file]')
    .nth(0)
    .setFiles([await fileOf('Chosen.txt')]);
  await explorer.dialog().css('.bcu-item-row').waitFor();
  await send(page, ['Joined.txt']);
  await ended(page, 2);
  const done = (await uploadEvents(page, 'done')).map(({ name }) => name);
  assert.deepEqual(done.sort(), ['Chosen.txt', 'Joined.txt']);
});

test(named('files of the page are refused where the user may not upload'), async () => {
  const page = await stage.page();
  const explorer = await listed(page, stage, 'features=browse%20download');
  await recordUploads(page);
  await send(page, ['Unwanted.txt']);
  await explorer.widget.byText("You can't do this in this folder.").waitFor();
  assert.deepEqual(await errorCodes(page), ['not_allowed']);
  assert.deepEqual(
    (await uploadEvents(page)).map(({ type, name, code }) => [type, name, code]),
    [['failed', 'Unwanted.txt', 'not_allowed']],
  );
});

test(named('what the page does not accept, or forbids, is not sent from the dialog'), async () => {
  const page = await stage.page();
  const explorer = await listed(page, stage, 'accept=text/*&max-files=2');
  await recordUploads(page, ['Forbidden.txt']);
  const names = ['Tool.exe', 'Forbidden.txt', 'Welcome one.txt', 'Spare.txt'];
  await upload(explorer, await Promise.all(names.map((name) => fileOf(name))));
  await finish(explorer);
  assert.deepEqual((await asked(page)).sort(), ['Forbidden.txt', 'Welcome one.txt']);
  assert.equal((await requestsTo(stage, 'POST', '/files/content')).length, 1);
  const failed = (await uploadEvents(page, 'failed')).map(({ name, code }) => [name, code]);
  assert.deepEqual(failed, [
    ['Tool.exe', 'file_type_refused'],
    ['Spare.txt', 'too_many_files'],
  ]);
  await explorer.row('Welcome one.txt').waitFor();
});
