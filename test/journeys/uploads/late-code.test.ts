import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxItem } from '../box-item.ts';
import { holdBack } from '../hold.ts';
import { withTestPages } from '../pages/routes.ts';
import { BROWSER, isWhole, useStage } from '../stage.ts';
import { sendFiles } from './send-files.ts';
import { ended, recordUploads, uploadEvents } from './upload-events.ts';
import { listed } from './uploading.ts';

const { wrap, letGo } = holdBack(/\/chunks\/(upload-dialog|uploader)-[\w-]{8}\.js$/);
const stage = useStage({ wrap: (demo) => wrap(withTestPages(demo)) });
const skip = isWhole && 'upstream’s dialog is there from the start';

test(`${BROWSER}: files that come before what sends them are sent when it is there`, { skip }, async () => {
  const page = await stage.page();
  await listed(page, stage);
  await recordUploads(page);
  await page.evaluate(sendFiles, ['First.txt']);
  await page.evaluate(sendFiles, ['Second.txt']);
  assert.deepEqual(await uploadEvents(page, 'start'), []);
  letGo();
  await ended(page, 2);
  const done = (await uploadEvents(page, 'done')).map(({ name }) => name);
  assert.deepEqual(done.sort(), ['First.txt', 'Second.txt']);
  for (const name of done) assert.ok(await boxItem(stage.demo, 'ada', name));
});
