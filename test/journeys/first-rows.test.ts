import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../drive/index.ts';
import { Explorer, signIn } from './explorer.ts';
import { BROWSER, useStage } from './stage.ts';
import { requestsTo } from './uploads/uploading.ts';

const stage = useStage();

async function listingsOf(folderId: string): Promise<number> {
  return (await requestsTo(stage, 'GET', `/2.0/folders/${folderId}`)).length;
}

const tokenRequests = (page: Page): Promise<number> =>
  page.evaluate(
    () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/box/token')).length,
  );

test(`${BROWSER}: a page asks once for a token and once for the list, with two widgets as with one`, async () => {
  const page = await stage.page({ width: 1200, height: 1300 });
  const explorer = await signIn(page, stage, 'ada');
  await explorer.row('Projects').waitFor();
  assert.deepEqual([await tokenRequests(page), await listingsOf('0')], [1, 1]);

  await page.evaluate(() => {
    const widget = document.querySelector('box-file-widget');
    if (widget) widget.style.blockSize = '400px';
    const copies = [widget?.cloneNode(), widget?.cloneNode()];
    widget?.replaceWith(...copies.filter((copy) => copy !== undefined));
  });
  for (const nth of [0, 1]) await new Explorer(page, nth).row('Projects').waitFor();
  assert.deepEqual([await tokenRequests(page), await listingsOf('0')], [2, 2]);
});
