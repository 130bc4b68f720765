import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../drive/index.ts';
import { findingsOf } from './axe.ts';
import { boxItem, boxItems } from './box-item.ts';
import { BROWSER, ENGINE, useStage } from './stage.ts';
import { sendFiles } from './uploads/send-files.ts';
import { ended, recordUploads, uploadEvents } from './uploads/upload-events.ts';
import { uploaderAt } from './uploads/uploader.ts';
import { errorCodes, inject, listed, useFiles } from './uploads/uploading.ts';

const stage = useStage();
const fileOf = useFiles();
const named = (what: string): string => `${BROWSER}, ${ENGINE}: ${what}`;

const namesInBox = async (folderId?: string): Promise<string[]> =>
  (await boxItems(stage.demo, 'ada', folderId)).map(({ name }) => name);

test(named('files that are chosen are sent, and told of from start to end'), async () => {
  const page = await stage.page();
  const uploader = await uploaderAt(page, stage);
  await uploader.upload([await fileOf('First.txt'), await fileOf('Second.txt')]);
  await uploader.finished();
  const inBox = await boxItem(stage.demo, 'ada', 'First.txt');
  const events = (await uploadEvents(page)).filter(({ name }) => name === 'First.txt');
  assert.equal(new Set(events.map(({ id }) => id)).size, 1);
  assert.equal(events[0]?.type, 'start');
  assert.ok(events.every(({ percent = 0 }) => percent >= 0 && percent <= 100));
  assert.deepEqual(events.at(-1)?.item, { id: inBox.id, type: 'file', name: 'First.txt' });
  assert.ok((await namesInBox()).includes('Second.txt'));
});

test(named('a file that is dropped is sent'), async () => {
  const page = await stage.page();
  const uploader = await uploaderAt(page, stage);
  const bytes = Buffer.from('dropped');
  await uploader.dropTarget().dropFiles([{ name: 'Dropped here.txt', type: 'text/plain', bytes }]);
  await uploader.row().waitFor();
  await uploader.button('Upload').click();
  await uploader.finished();
  assert.equal((await boxItem(stage.demo, 'ada', 'Dropped here.txt')).size, bytes.length);
});

test(named('files of the page are sent to the folder of `folder-id`'), async () => {
  const page = await stage.page();
  const { id } = await boxItem(stage.demo, 'ada', 'Empty folder');
  await uploaderAt(page, stage, `folder-id=${id}`);
  await page.evaluate(sendFiles, ['By the page.txt']);
  await ended(page, 1);
  assert.deepEqual(await namesInBox(id), ['By the page.txt']);
});

test(named('an upload whose token dies is sent with the next one'), async () => {
  const page = await stage.page();
  const uploader = await uploaderAt(page, stage);
  await inject(stage, { method: 'POST', path: '*/files/content', status: 401, times: 1 });
  await uploader.upload([await fileOf('Survivor.txt')]);
  await uploader.finished();
  assert.ok((await namesInBox()).includes('Survivor.txt'));
  assert.deepEqual(await errorCodes(page), []);
  assert.equal((await uploadEvents(page, 'start')).length, 1);
});

test(named('a refresh disturbs no upload'), async () => {
  const page = await stage.page();
  const uploader = await uploaderAt(page, stage);
  await inject(stage, { method: 'POST', path: '*/files/content', delay_ms: 1000, times: 1 });
  await uploader.upload([await fileOf('Slow one.txt')]);
  await uploader.widget.css('.bcu-progress-container').waitFor();
  await refresh(page);
  await ended(page, 1);
  assert.equal((await uploadEvents(page, 'done')).length, 1);
});

async function refresh(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.querySelector('box-file-widget')?.refresh();
  });
}

test(named('in a narrow widget the buttons stay in reach below what failed'), async () => {
  const page = await stage.page({ width: 320, height: 900 });
  const uploader = await uploaderAt(page, stage);
  await uploader.upload([await fileOf('Not allowed ')]);
  await uploader.button('Upload under this name').waitFor();
  await uploader.button('Cancel').click();
  await uploader.row().waitGone();
});

test(named('a change of mode keeps the folder that is open'), async () => {
  const page = await stage.page();
  const explorer = await listed(page, stage);
  await recordUploads(page);
  const { id } = await boxItem(stage.demo, 'ada', 'Empty folder');
  await explorer.open('Empty folder');
  await explorer.row('Projects').waitGone();
  await setMode(page, 'uploader');
  await explorer.widget.css('.bcu-upload-state').waitFor();
  await page.evaluate(sendFiles, ['In between.txt']);
  await ended(page, 1);
  assert.deepEqual(await namesInBox(id), ['In between.txt']);
  await setMode(page, 'explorer');
  await explorer.row('In between.txt').waitFor();
});

async function setMode(page: Page, mode: string): Promise<void> {
  await page.evaluate((wanted) => {
    document.querySelector('box-file-widget')?.setAttribute('mode', wanted);
  }, mode);
}

/** Box's own (26.3.0): its labels for files are buttons. */
const UPSTREAM = ['aria-allowed-role'];

test(named('axe finds nothing of ours, and nothing more of upstream'), async () => {
  const page = await stage.page();
  const uploader = await uploaderAt(page, stage, 'on-conflict=ask');
  assert.deepEqual(await findingsOf(page), { ours: [], upstream: UPSTREAM });
  await uploader.upload([await fileOf('Welcome.txt')]);
  await uploader.button('Keep both').waitFor();
  assert.deepEqual(await findingsOf(page), { ours: [], upstream: [] });
});
