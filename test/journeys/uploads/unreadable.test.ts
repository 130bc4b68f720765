import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { test } from 'node:test';
import { BROWSER, useStage } from '../stage.ts';
import { errorCodes, listed, pressUpload, requestsTo, useFiles } from './uploading.ts';

const stage = useStage();
const fileOf = useFiles();

test(`${BROWSER}: a file that is gone from the disk is asked for again, and not sent`, async () => {
  const page = await stage.page();
  const explorer = await listed(page, stage);
  const path = await fileOf('Gone.txt');
  await explorer.add('Upload');
  await explorer.dialog().css('input[type=file]').nth(0).setFiles([path]);
  await explorer.dialog().css('.bcu-item-row').waitFor();
  await rm(path);
  await pressUpload(explorer);
  await explorer.widget.byText('Gone.txt changed on disk; choose it again.').waitFor();
  await explorer.widget.byRole('button', { name: 'Choose the file again' }).waitFor();
  assert.deepEqual(await errorCodes(page), ['file_unreadable']);
  assert.deepEqual(await requestsTo(stage, 'POST', '/files/content'), []);
});
