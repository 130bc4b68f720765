import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { boxItem } from './box-item.ts';
import { signIn } from './explorer.ts';
import { BROWSER, useStage } from './stage.ts';

const stage = useStage();
let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'box-file-widget-'));
});

after(() => rm(folder, { recursive: true }));

async function fileOf(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const sha1 = (content: string): string => createHash('sha1').update(content).digest('hex');

test(`${BROWSER}: a file uploaded by the dialog is in Box, and in the list`, async () => {
  const explorer = await signIn(await stage.page(), stage, 'ada');
  await explorer.row('Projects').waitFor();
  await explorer.uploadByDialog([await fileOf('Minutes.txt', 'by dialog')]);
  await explorer.row('Minutes.txt').waitFor();
  assert.equal((await boxItem(stage.demo, 'ada', 'Minutes.txt')).sha1, sha1('by dialog'));
});

test(`${BROWSER}: a file of the same name becomes a new version of it`, async () => {
  const first = await boxItem(stage.demo, 'ada', 'Welcome.txt');
  const explorer = await signIn(await stage.page(), stage, 'ada');
  await explorer.row('Projects').waitFor();
  await explorer.uploadByDialog([await fileOf('Welcome.txt', 'second version')]);
  const second = await boxItem(stage.demo, 'ada', 'Welcome.txt');
  assert.equal(second.id, first.id);
  assert.notEqual(second.file_version?.id, first.file_version?.id);
  assert.equal(second.sha1, sha1('second version'));
});

test(`${BROWSER}: a file dropped on the upload dialog is in Box`, async () => {
  const explorer = await signIn(await stage.page(), stage, 'ada');
  await explorer.row('Projects').waitFor();
  await explorer.add('Upload');
  const content = Buffer.from('by drag and drop');
  await explorer.dropTarget().dropFiles([{ name: 'Dropped.txt', type: 'text/plain', bytes: content }]);
  await explorer.finishUpload();
  assert.equal((await boxItem(stage.demo, 'ada', 'Dropped.txt')).sha1, sha1('by drag and drop'));
});

test(`${BROWSER}: a file dropped under a name that exists becomes a new version`, async () => {
  const first = await boxItem(stage.demo, 'ada', 'Welcome.txt');
  const explorer = await signIn(await stage.page(), stage, 'ada');
  await explorer.row('Projects').waitFor();
  await explorer.add('Upload');
  const content = Buffer.from('dropped version');
  await explorer.dropTarget().dropFiles([{ name: 'Welcome.txt', type: 'text/plain', bytes: content }]);
  await explorer.finishUpload();
  const second = await boxItem(stage.demo, 'ada', 'Welcome.txt');
  assert.equal(second.id, first.id);
  assert.notEqual(second.file_version?.id, first.file_version?.id);
  assert.equal(second.sha1, sha1('dropped version'));
});
