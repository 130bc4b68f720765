import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from '../drive/index.ts';
import { findingsOf } from './axe.ts';
import { boxItem, boxItems } from './box-item.ts';
import { BROWSER, ENGINE, useStage } from './stage.ts';
import { asked, ended, recordUploads, uploadEvents } from './uploads/upload-events.ts';
import { uploaderAt } from './uploads/uploader.ts';
import { errorCodes, inject, listed, requestsTo, useFiles } from './uploads/uploading.ts';

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

/** Runs in the page: files as a choice of a folder gives them. */
function sendFiles(paths: readonly string[]): void {
  const files = paths.map((path) => {
    const file = new File([path], path.split('/').at(-1) ?? '');
    if (path.includes('/')) Object.defineProperty(file, 'webkitRelativePath', { value: path });
    return file;
  });
  document.querySelector('box-file-widget')?.uploadFiles(files);
}

test(named('a folder is sent with what is in it'), async () => {
  const page = await stage.page();
  const uploader = await uploaderAt(page, stage);
  await page.evaluate(sendFiles, ['Voyage/Log.txt', 'Voyage/Charts/North.txt', 'Voyage/Charts/South.txt']);
  await ended(page, 3);
  await uploader.row().waitGone();
  const voyage = await boxItem(stage.demo, 'ada', 'Voyage');
  assert.deepEqual((await namesInBox(voyage.id)).sort(), ['Charts', 'Log.txt']);
  const charts = (await boxItems(stage.demo, 'ada', voyage.id)).find(({ name }) => name === 'Charts');
  assert.deepEqual((await namesInBox(charts?.id)).sort(), ['North.txt', 'South.txt']);
  assert.equal((await uploadEvents(page, 'done')).length, 3);
  assert.deepEqual(await errorCodes(page), []);
});

/** Drivers choose no folder in the others. */
test(named('a folder that is chosen is sent'), { skip: BROWSER !== 'chromium' }, async () => {
  const page = await stage.page();
  const uploader = await uploaderAt(page, stage);
  const folder = await mkdtemp(join(tmpdir(), 'box-file-widget-'));
  await mkdir(join(folder, 'Chosen', 'Below'), { recursive: true });
  await writeFile(join(folder, 'Chosen', 'Below', 'Deep.txt'), 'deep');
  await uploader.widget.css('input[webkitdirectory]').setFiles([join(folder, 'Chosen')]);
  await uploader.row().waitFor();
  await uploader.button('Upload').click();
  await ended(page, 1);
  await rm(folder, { recursive: true });
  const chosen = await boxItem(stage.demo, 'ada', 'Chosen');
  assert.deepEqual(await namesInBox(chosen.id), ['Below']);
  assert.equal((await uploadEvents(page, 'done'))[0]?.name, 'Deep.txt');
});

test(named('a folder that Box does not let in is told of once'), async () => {
  const page = await stage.page();
  const uploader = await uploaderAt(page, stage);
  await inject(stage, { method: 'POST', path: '/2.0/folders', status: 403, times: 1 });
  await page.evaluate(sendFiles, ['Locked/Log.txt']);
  await uploader.widget.byText("You can't do this in this folder.").waitFor();
  assert.deepEqual(await errorCodes(page), ['not_allowed']);
  assert.deepEqual(await uploadEvents(page), []);
});

test(named('files of the page are sent to the folder of `folder-id`'), async () => {
  const page = await stage.page();
  const { id } = await boxItem(stage.demo, 'ada', 'Empty folder');
  await uploaderAt(page, stage, `folder-id=${id}`);
  await page.evaluate(sendFiles, ['By the page.txt']);
  await ended(page, 1);
  assert.deepEqual(await namesInBox(id), ['By the page.txt']);
});

test(named('a name that is taken: a new version, both, or neither, as `on-conflict` says'), async () => {
  const before = await boxItem(stage.demo, 'ada', 'Welcome.txt');
  for (const decision of ['skip', 'keep-both', 'new-version']) {
    const page = await stage.page();
    await uploaderAt(page, stage, `on-conflict=${decision}`);
    await page.evaluate(sendFiles, ['Welcome.txt']);
    await ended(page, 1);
    const [event] = (await uploadEvents(page)).slice(-1);
    const same = await boxItem(stage.demo, 'ada', 'Welcome.txt');
    assert.equal(event?.type, decision === 'skip' ? 'failed' : 'done');
    assert.equal(event.code ?? null, decision === 'skip' ? 'name_conflict' : null);
    assert.equal((await namesInBox()).includes('Welcome (1).txt'), decision !== 'skip');
    assert.equal(same.file_version?.id !== before.file_version?.id, decision === 'new-version');
  }
});

test(named('a name that is taken is asked about where `on-conflict` is "ask"'), async () => {
  const page = await stage.page();
  const uploader = await uploaderAt(page, stage, 'on-conflict=ask');
  await uploader.upload([await fileOf('Welcome.txt')]);
  await uploader.button('Keep both').click();
  await uploader.finished();
  const events = await uploadEvents(page);
  const types = events.map(({ type }) => type).filter((type) => type !== 'progress');
  assert.deepEqual(types, ['start', 'failed', 'start', 'done']);
  assert.equal(new Set(events.map(({ id }) => id)).size, 1);
  assert.equal(events.at(-1)?.item?.name, 'Welcome (1).txt');
});

test(named('of several names that are taken, one after the other is asked about'), async () => {
  const page = await stage.page();
  const uploader = await uploaderAt(page, stage, 'on-conflict=ask');
  await page.evaluate(sendFiles, ['Twice.txt', 'Thrice.txt']);
  await ended(page, 2);
  await page.evaluate(sendFiles, ['Twice.txt', 'Thrice.txt']);
  await ended(page, 4);
  await uploader.button('Keep both').click();
  await ended(page, 5);
  await uploader.button('Keep both').click();
  await uploader.finished();
  const names = await namesInBox();
  assert.ok(['Twice (1).txt', 'Thrice (1).txt'].every((name) => names.includes(name)));
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

test(named('files that the page does not accept are refused, and the others go on'), async () => {
  const page = await stage.page();
  const uploader = await uploaderAt(page, stage, 'accept=.txt&max-files=2');
  await page.evaluate(sendFiles, ['Tool.exe', 'One.txt', 'Two.txt', 'Three.txt', 'Tool.bat']);
  await ended(page, 5);
  const failed = await uploadEvents(page, 'failed');
  assert.deepEqual(
    failed.map(({ name, code }) => [name, code]),
    [
      ['Tool.exe', 'file_type_refused'],
      ['Three.txt', 'too_many_files'],
      ['Tool.bat', 'file_type_refused'],
    ],
  );
  assert.deepEqual(await errorCodes(page), ['file_type_refused', 'too_many_files']);
  await uploader.widget.byText('Three.txt is one file too many').waitFor();
  const names = await namesInBox();
  assert.deepEqual(
    ['Tool.exe', 'One.txt', 'Two.txt', 'Three.txt'].filter((name) => names.includes(name)),
    ['One.txt', 'Two.txt'],
  );
  await page.evaluate(sendFiles, ['Three.txt']);
  await ended(page, 6);
  assert.ok((await namesInBox()).includes('Three.txt'), 'a file that was refused can be chosen again');
});

test(named('the page is asked once for each file, and what it forbids is not sent'), async () => {
  const page = await stage.page();
  const uploader = await uploaderAt(page, stage, '', ['Secret.txt']);
  await uploader.choose([await fileOf('Public.txt'), await fileOf('Secret.txt'), await fileOf('Open.txt')]);
  assert.deepEqual(await asked(page), [], 'it is asked right before');
  await uploader.button('Upload').click();
  await uploader.finished();
  assert.deepEqual((await asked(page)).sort(), ['Open.txt', 'Public.txt', 'Secret.txt']);
  assert.equal((await requestsTo(stage, 'POST', '/files/content')).length, 2);
  assert.ok(!(await namesInBox()).includes('Secret.txt'));
  assert.ok((await uploadEvents(page)).every(({ name }) => name !== 'Secret.txt'));
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
