import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { boxItem, boxItems } from '../box-item.ts';
import { BROWSER, ENGINE, useStage } from '../stage.ts';
import { sendFiles } from './send-files.ts';
import { ended, uploadEvents } from './upload-events.ts';
import { uploaderAt } from './uploader.ts';
import { errorCodes, inject } from './uploading.ts';

const stage = useStage();
const named = (what: string): string => `${BROWSER}, ${ENGINE}: ${what}`;

const namesInBox = async (folderId?: string): Promise<string[]> =>
  (await boxItems(stage.demo, 'ada', folderId)).map(({ name }) => name);

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

test(named('a folder below that Box does not let in is told of once, and the others go on'), async () => {
  const page = await stage.page();
  const uploader = await uploaderAt(page, stage);
  await page.evaluate(sendFiles, ['Tree/Top.txt', 'Tree/Wrong /Lost.txt', 'Tree/Right/Kept.txt']);
  await ended(page, 2);
  await uploader.widget.css('.view').byText("Wrong isn't allowed in Box.").waitFor();
  const tree = await boxItem(stage.demo, 'ada', 'Tree');
  assert.deepEqual((await namesInBox(tree.id)).sort(), ['Right', 'Top.txt']);
  assert.deepEqual(await errorCodes(page), ['name_invalid']);
});

test(named('a folder whose name is taken by a folder goes into that one'), async () => {
  const page = await stage.page();
  const uploader = await uploaderAt(page, stage);
  const { id } = await boxItem(stage.demo, 'ada', 'Empty folder');
  await page.evaluate(sendFiles, ['Empty folder/No longer.txt']);
  await ended(page, 1);
  await uploader.row().waitGone();
  assert.deepEqual(await namesInBox(id), ['No longer.txt']);
  assert.deepEqual(await errorCodes(page), []);
});
