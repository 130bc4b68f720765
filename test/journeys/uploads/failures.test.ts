import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxItems } from '../box-item.ts';
import { BROWSER, useStage } from '../stage.ts';
import { errorCodes, finish, inject, listed, requestsTo, upload, useFiles } from './uploading.ts';

const stage = useStage();
const fileOf = useFiles();

const namesInBox = async (): Promise<string[]> => (await boxItems(stage.demo, 'ada')).map(({ name }) => name);

test(`${BROWSER}: a full storage stops the queue, and "Try again" sends all of it`, async () => {
  const page = await stage.page();
  const explorer = await listed(page, stage);
  const names = Array.from({ length: 9 }, (_, number) => `Full ${number}.txt`);
  await inject(stage, {
    method: 'OPTIONS',
    path: '*/files/content',
    status: 403,
    code: 'storage_limit_exceeded',
    times: 6,
  });
  await upload(explorer, await Promise.all(names.map((name) => fileOf(name))));
  await explorer.widget.byText('Box storage is full.').waitFor();
  const sent = await requestsTo(stage, 'OPTIONS', '/files/content');
  assert.equal(sent.filter(({ status }) => status === 200).length, 0, 'the three that waited are not sent');
  assert.deepEqual(await errorCodes(page), ['storage_full']);
  await explorer.widget.byRole('button', { name: 'Try again' }).click();
  await finish(explorer);
  const inBox = await namesInBox();
  assert.deepEqual(
    names.filter((name) => !inBox.includes(name)),
    [],
  );
});

test(`${BROWSER}: a file that is too large is left out, and the others go on`, async () => {
  const page = await stage.page();
  const explorer = await listed(page, stage);
  await inject(stage, {
    method: 'OPTIONS',
    path: '*/files/content',
    status: 400,
    code: 'file_size_limit_exceeded',
    times: 1,
  });
  await upload(explorer, [await fileOf('Huge.txt'), await fileOf('Small.txt')]);
  await explorer.widget.byText(/(Huge|Small)\.txt is larger than allowed\./).waitFor();
  await finish(explorer);
  const inBox = await namesInBox();
  assert.equal(['Huge.txt', 'Small.txt'].filter((name) => inBox.includes(name)).length, 1);
  assert.deepEqual(await errorCodes(page), ['file_too_large']);
});

test(`${BROWSER}: a name that Box does not take can be changed`, async () => {
  const page = await stage.page();
  const explorer = await listed(page, stage);
  await inject(stage, {
    method: 'OPTIONS',
    path: '*/files/content',
    status: 400,
    code: 'item_name_invalid',
    times: 1,
  });
  await upload(explorer, [await fileOf('Odd.txt')]);
  await explorer.widget.byText("Odd.txt isn't allowed in Box.").waitFor();
  await explorer.widget.byRole('textbox', { name: 'Another name' }).fill('Even.txt');
  await explorer.widget.byRole('button', { name: 'Upload under this name' }).click();
  await finish(explorer);
  await explorer.row('Even.txt').waitFor();
});

for (const code of ['session_expired', 'bad_digest']) {
  test(`${BROWSER}: ${code} restarts an upload by itself, twice at most, and says so`, async () => {
    const page = await stage.page();
    const explorer = await listed(page, stage);
    await inject(stage, { method: 'POST', path: '*/files/content', status: 400, code, times: 3 });
    await upload(explorer, [await fileOf('Again.txt')]);
    await explorer.widget.byText('Again.txt has to be sent again.').waitFor();
    await explorer.widget.byRole('button', { name: 'Try again' }).click();
    await finish(explorer);
    await explorer.row('Again.txt').waitFor();
    assert.deepEqual(await errorCodes(page), ['upload_restart'], 'told once for one file');
    assert.equal((await requestsTo(stage, 'POST', '/files/content')).length, 4);
  });
}

test(`${BROWSER}: Escape does not close the dialog while files are being sent`, async () => {
  const page = await stage.page();
  const explorer = await listed(page, stage);
  await inject(stage, { method: 'POST', path: '*/files/content', delay_ms: 1500, times: 1 });
  await upload(explorer, [await fileOf('Slow.txt')]);
  await explorer.dialog().css('.bcu-progress-container').waitFor();
  await explorer.dialog().press('Escape');
  await finish(explorer);
  await explorer.row('Slow.txt').waitFor();
});

test(`${BROWSER}: Escape closes a dialog in which nothing has been sent`, async () => {
  const explorer = await listed(await stage.page(), stage);
  await explorer.add('Upload');
  await explorer
    .dialog()
    .css('input[type=file]')
    .nth(0)
    .setFiles([await fileOf('Unsent.txt')]);
  await explorer.dialog().css('.bcu-item-row').waitFor();
  await explorer.dialog().press('Escape');
  await explorer.dialog().waitGone();
});
