import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ensureWidget, LOADER_FOLDER } from '../../../demo/start/ensure-widget.ts';
import { boxItem } from '../box-item.ts';
import { signIn } from '../explorer.ts';
import { BROWSER, useStage } from '../stage.ts';

await ensureWidget(() => undefined, LOADER_FOLDER);
const stage = useStage({ widget: LOADER_FOLDER });

test(`${BROWSER}: the share dialog's button copies the link, to be pasted in the page`, async () => {
  const page = await stage.page();
  const explorer = await signIn(page, stage, 'ada');
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'paste';
    document.querySelector('h1')?.after(field);
  });
  await explorer.choose('Welcome.txt', 'Share');
  await explorer.dialog().byRole('button', { name: 'Copy' }).click();
  await explorer.dialog().byRole('button', { name: 'Close' }).click();
  await explorer.dialog().waitGone();
  await page.css('#paste').press('Control+V');
  const { shared_link: shared } = await boxItem(stage.demo, 'ada', 'Welcome.txt');
  assert.equal(await page.css('#paste').value(), shared?.url);
});
