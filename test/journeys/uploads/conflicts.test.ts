import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { boxItem, boxItems } from '../box-item.ts';
import { BROWSER, useStage } from '../stage.ts';
import { errorCodes, finish, listed, upload, useFiles } from './uploading.ts';

const stage = useStage();
const fileOf = useFiles();

const sha1 = (content: string): string => createHash('sha1').update(content).digest('hex');
const SENTENCE = 'Welcome.txt already exists.';

test(`${BROWSER}: where a taken name is asked about, "Save as a new version" makes one`, async () => {
  const first = await boxItem(stage.demo, 'ada', 'Welcome.txt');
  const explorer = await listed(await stage.page(), stage, 'on-conflict=ask');
  await upload(explorer, [await fileOf('Welcome.txt', 'a new version')]);
  await explorer.widget.byText(SENTENCE).waitFor();
  await explorer.widget.byRole('button', { name: 'Save as a new version' }).click();
  await finish(explorer);
  const second = await boxItem(stage.demo, 'ada', 'Welcome.txt');
  assert.equal(second.id, first.id);
  assert.equal(second.sha1, sha1('a new version'));
});

test(`${BROWSER}: where a taken name is asked about, "Keep both" takes another`, async () => {
  const first = await boxItem(stage.demo, 'ada', 'Welcome.txt');
  const explorer = await listed(await stage.page(), stage, 'on-conflict=ask');
  await upload(explorer, [await fileOf('Welcome.txt', 'the other')]);
  await explorer.widget.byText(SENTENCE).waitFor();
  await explorer.widget.byRole('button', { name: 'Keep both' }).click();
  await finish(explorer);
  assert.equal((await boxItem(stage.demo, 'ada', 'Welcome.txt')).sha1, first.sha1);
  assert.equal((await boxItem(stage.demo, 'ada', 'Welcome (1).txt')).sha1, sha1('the other'));
});

test(`${BROWSER}: where a taken name is asked about, "Skip" leaves the file out`, async () => {
  const before = await boxItems(stage.demo, 'ada');
  const explorer = await listed(await stage.page(), stage, 'on-conflict=ask');
  await upload(explorer, [await fileOf('Welcome.txt', 'unwanted')]);
  await explorer.widget.byText(SENTENCE).waitFor();
  await explorer.widget.byRole('button', { name: 'Skip' }).click();
  await finish(explorer);
  assert.deepEqual(await boxItems(stage.demo, 'ada'), before);
});

test(`${BROWSER}: with on-conflict="skip" a taken name is left out and named, and the others go on`, async () => {
  const first = await boxItem(stage.demo, 'ada', 'Welcome.txt');
  const page = await stage.page();
  const explorer = await listed(page, stage, 'on-conflict=skip');
  await upload(explorer, [await fileOf('Welcome.txt', 'unwanted'), await fileOf('New.txt')]);
  await explorer.widget.byText(SENTENCE).waitFor();
  await finish(explorer);
  await explorer.row('New.txt').waitFor();
  assert.equal((await boxItem(stage.demo, 'ada', 'Welcome.txt')).sha1, first.sha1);
  assert.deepEqual(await errorCodes(page), ['name_conflict']);
});

test(`${BROWSER}: with on-conflict="keep-both" a taken name gets the next free number`, async () => {
  const explorer = await listed(await stage.page(), stage, 'on-conflict=keep-both');
  for (const content of ['one', 'two']) {
    await upload(explorer, [await fileOf('Welcome.txt', content)]);
    await finish(explorer);
  }
  assert.equal((await boxItem(stage.demo, 'ada', 'Welcome (1).txt')).sha1, sha1('one'));
  assert.equal((await boxItem(stage.demo, 'ada', 'Welcome (2).txt')).sha1, sha1('two'));
});

test(`${BROWSER}: a file with the name of a folder is no new version of it`, async () => {
  const page = await stage.page();
  const explorer = await listed(page, stage);
  await upload(explorer, [await fileOf('Projects', 'no folder')]);
  await explorer.widget.byText('Projects already exists.').waitFor();
  assert.equal(await explorer.widget.byRole('button', { name: 'Save as a new version' }).isVisible(), false);
  await explorer.widget.byRole('button', { name: 'Keep both' }).click();
  await finish(explorer);
  assert.equal((await boxItem(stage.demo, 'ada', 'Projects (1)')).sha1, sha1('no folder'));
});
