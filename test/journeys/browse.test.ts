import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pressUntil, signIn } from './explorer.ts';
import { BROWSER, useStage } from './stage.ts';

const stage = useStage();

test(`${BROWSER}: ada signs in to the intranet and sees her Box files, with no Box login`, async () => {
  const page = await stage.page();
  const explorer = await signIn(page, stage, 'ada');
  await explorer.row('Projects').waitFor();
  await explorer.row('Policies').waitFor();
  assert.equal(new URL(await page.url()).origin, stage.demo.url);
});

test(`${BROWSER}: grace sees her own files, and none of ada's`, async () => {
  const explorer = await signIn(await stage.page(), stage, 'grace');
  await explorer.row('Compilers').waitFor();
  assert.equal(await explorer.row('Projects').count(), 0);
});

test(`${BROWSER}: a folder opens, and its breadcrumb leads back`, async () => {
  const explorer = await signIn(await stage.page(), stage, 'ada');
  await explorer.open('Projects');
  await explorer.row('Loom cards').waitFor();
  await explorer.widget.byRole('button', { name: 'All Files' }).click();
  await explorer.row('Policies').waitFor();
});

test(`${BROWSER}: search finds a file in any folder by its name`, async () => {
  const page = await stage.page();
  const explorer = await signIn(page, stage, 'ada');
  await explorer.row('Projects').waitFor();
  await explorer.widget.byRole('searchbox').click();
  await page.keyboard.type('Travel');
  await explorer.row('Travel policy.pdf').waitFor();
  assert.equal(await explorer.row('Policies').count(), 0);
});

test(`${BROWSER}: grid view shows the same items, and list view comes back`, async () => {
  const explorer = await signIn(await stage.page(), stage, 'ada');
  await explorer.row('Projects').waitFor();
  await explorer.widget.byRole('button', { name: /grid view/i }).click();
  await explorer.widget.byRole('columnheader').nth(0).waitGone();
  await explorer.widget.byText('Projects').waitFor();
  await explorer.widget.byRole('button', { name: /list view/i }).click();
  await explorer.row('Projects').waitFor();
});

test(`${BROWSER}: a folder of 1,200 items scrolls and pages to its end`, async () => {
  const page = await stage.page();
  const explorer = await signIn(page, stage, 'ada');
  await explorer.open('Archive 1200');
  await explorer.row('Ticket 0001.txt').waitFor();
  const next = explorer.widget.byRole('button', { name: 'Next' });
  const last = explorer.row('Ticket 1200.txt');
  for (let turned = 1; turned < 24; turned += 1) {
    const first = explorer.row(`Ticket ${String(turned * 50 + 1).padStart(4, '0')}.txt`);
    await pressUntil(
      () => next.click(),
      () => first.waitFor({ timeoutMs: 5000 }),
    );
  }
  await explorer.row('Ticket 1151.txt').hover();
  await scrollUntil(page, last);
});

/** Turns the wheel over the list until a row is there; a virtual list draws only what can be seen. */
async function scrollUntil(
  page: Awaited<ReturnType<typeof stage.page>>,
  row: ReturnType<typeof page.css>,
): Promise<void> {
  for (let turns = 0; turns < 40 && (await row.count()) === 0; turns += 1) await page.mouse.wheel(0, 400);
  await row.waitFor();
}
