import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../drive/index.ts';
import { signIn } from './explorer.ts';
import { BROWSER, useStage } from './stage.ts';

const stage = useStage();

const heightOf = (page: Page) =>
  page.evaluate(() => document.querySelector('box-file-widget')?.getBoundingClientRect().height ?? 0);

test(`${BROWSER}: with height="auto" a widget is as high as its list`, async () => {
  const page = await stage.page({ height: 1400 });
  const explorer = await signIn(page, stage, 'ada', 'height=auto');
  await explorer.row('Projects').waitFor();
  await page.waitUntil(() => (document.querySelector('box-file-widget')?.offsetHeight ?? 0) > 600);
  const high = await heightOf(page);
  await explorer.row('Company handbook').waitFor();
  await explorer.open('Policies');
  await explorer.row('Travel policy.pdf').waitFor();
  await page.waitUntil(
    (before) => (document.querySelector('box-file-widget')?.offsetHeight ?? Infinity) < before,
    high,
  );
});

test(`${BROWSER}: a number of pixels is one, and the page's own style wins`, async () => {
  const page = await stage.page();
  const explorer = await signIn(page, stage, 'ada', 'height=600');
  await explorer.row('Projects').waitFor();
  assert.equal(await heightOf(page), 600);
  await page.evaluate(() => {
    document.querySelector('box-file-widget')?.style.setProperty('height', '300px');
  });
  assert.equal(await heightOf(page), 300);
});
