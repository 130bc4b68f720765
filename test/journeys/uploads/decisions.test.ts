import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxItem, boxItems } from '../box-item.ts';
import { BROWSER, ENGINE, useStage } from '../stage.ts';
import { sendFiles } from './send-files.ts';
import { asked, ended, uploadEvents } from './upload-events.ts';
import { uploaderAt } from './uploader.ts';
import { errorCodes, requestsTo, useFiles } from './uploading.ts';

const stage = useStage();
const fileOf = useFiles();
const named = (what: string): string => `${BROWSER}, ${ENGINE}: ${what}`;

const namesInBox = async (folderId?: string): Promise<string[]> =>
  (await boxItems(stage.demo, 'ada', folderId)).map(({ name }) => name);

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
