import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { test } from 'node:test';
import type { Locator, Page } from '../../drive/index.ts';
import { boxItems } from '../box-item.ts';
import { BROWSER, ENGINE, useStage } from '../stage.ts';
import { ended, recordUploads, uploadEvents, type UploadEvent } from './upload-events.ts';
import { uploaderAt } from './uploader.ts';
import { listed, pressUpload, useFiles } from './uploading.ts';

const stage = useStage();
const fileOf = useFiles();

/** Each fails by itself, for a reason of its own. */
const FAILING: Readonly<Record<string, string>> = {
  'Welcome.txt': 'name_conflict',
  'Trailing ': 'name_invalid',
  'Gone.txt': 'file_unreadable',
};

const GOOD = Array.from({ length: 17 }, (_, number) => `Good ${String(number)}.txt`);
const NAMES = [...Object.keys(FAILING), ...GOOD];

/** Chosen, and one of them gone from the disk before they are sent. */
async function twenty(choose: (paths: readonly string[]) => Promise<void>): Promise<void> {
  const paths = await Promise.all(NAMES.map((name) => fileOf(name, `twenty: ${name}`)));
  await choose(paths);
  const gone = paths.find((path) => path.endsWith('Gone.txt'));
  if (gone !== undefined) await rm(gone);
}

async function assertOutcome(page: Page, rows: Locator): Promise<void> {
  await ended(page, NAMES.length);
  const events = await uploadEvents(page);
  const done = events.filter(({ type }) => type === 'done');
  const failed = events.filter(({ type }) => type === 'failed');
  assert.deepEqual(done.map(({ name }) => name).sort(), [...GOOD].sort());
  assert.deepEqual(Object.fromEntries(failed.map(({ name, code }) => [name, code])), FAILING);
  assertLives(events);
  const inBox = await boxItems(stage.demo, 'ada');
  for (const { name, item } of done) {
    assert.deepEqual(item, { id: inBox.find((one) => one.name === name)?.id, type: 'file', name });
  }
  const texts = await rows.texts();
  for (const name of Object.keys(FAILING)) {
    const text = texts.find((one) => one.startsWith(name.trim())) ?? '';
    assert.notEqual(text.replace(name.trim(), '').trim(), '', `the queue says that ${name} has failed`);
  }
  const good = texts.filter((text) => text.startsWith('Good'));
  assert.ok(good.length > 0 && good.every((text) => /^Good \d+\.txt$/.test(text)), 'and of no other');
}

/** Each file has one id, begins once and ends once. */
function assertLives(events: readonly UploadEvent[]): void {
  assert.equal(new Set(events.map(({ id }) => id)).size, NAMES.length);
  for (const name of NAMES) {
    const life = events.filter((event) => event.name === name);
    const types = life.map(({ type }) => type).filter((type) => type !== 'progress');
    assert.deepEqual(types, ['start', name in FAILING ? 'failed' : 'done']);
    assert.ok(life.every(({ size }) => size === `twenty: ${name}`.length));
  }
}

test(`${BROWSER}, ${ENGINE}: of 20 files in the uploader 17 arrive, and the queue shows which 3 do not`, async () => {
  const page = await stage.page();
  const uploader = await uploaderAt(page, stage, 'on-conflict=ask');
  await twenty((paths) => uploader.choose(paths));
  await uploader.button('Upload').click();
  await assertOutcome(page, uploader.row());
});

test(`${BROWSER}, ${ENGINE}: of 20 files in the dialog 17 arrive, and the queue shows which 3 do not`, async () => {
  const page = await stage.page();
  const explorer = await listed(page, stage, 'on-conflict=ask');
  await recordUploads(page);
  await explorer.add('Upload');
  await twenty((paths) => explorer.dialog().css('input[type=file]').nth(0).setFiles(paths));
  await pressUpload(explorer);
  await assertOutcome(page, explorer.dialog().css('.bcu-item-row'));
});
