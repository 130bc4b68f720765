import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxItem } from '../box-item.ts';
import { signIn } from '../explorer.ts';
import { holdBack } from '../hold.ts';
import { withTestPages } from '../pages/routes.ts';
import { BROWSER, isWhole, useStage } from '../stage.ts';

const { wrap, letGo } = holdBack(/\/chunks\/(_box-drawings|FolderFloat)-[\w-]{8}\.js$/);
const stage = useStage({ wrap: (demo) => wrap(withTestPages(demo)) });
/** Of a kind that no one has in the demo. */
const SONG = 'Nanoseconds.mp3';
const skip = isWhole && 'upstream’s drawings are there from the start';

test(
  `${BROWSER}: an icon of a rare kind has its place and its name before it is drawn`,
  { skip },
  async () => {
    await rename('Schedule.csv', SONG);
    const page = await stage.page();
    const explorer = await signIn(page, stage, 'grace');
    await explorer.row('Lectures').waitFor();
    await explorer.open('Lectures');
    await explorer.row(SONG).waitFor();
    const icon = explorer.row(SONG).byRole('img');
    await icon.waitFor();
    const before = { box: await icon.box(), name: await page.evaluate(nameOfIcon, SONG) };
    assert.equal(await page.evaluate(isDrawn, SONG), false);
    assert.ok(before.box.width > 0);
    letGo();
    await page.waitUntil(isDrawn, SONG);
    const after = { box: await icon.box(), name: await page.evaluate(nameOfIcon, SONG) };
    assert.deepEqual(after, before);
  },
);

test(`${BROWSER}: a list of common kinds fetches no icon`, { skip }, async () => {
  const page = await stage.page();
  letGo();
  const explorer = await signIn(page, stage, 'mallory');
  await explorer.row('Plans.txt').waitFor();
  await explorer.isAtWork();
  assert.deepEqual(await page.evaluate(fetchedIcons), []);
});

test(`${BROWSER}: an empty folder’s illustration is fetched where it is shown`, { skip }, async () => {
  const page = await stage.page();
  const explorer = await signIn(page, stage, 'ada');
  await explorer.row('Projects').waitFor();
  await explorer.isAtWork();
  await explorer.createFolder('Void');
  await explorer.open('Void');
  const text = explorer.widget.byText('There are no items in this folder.');
  await text.waitFor();
  const before = await text.box();
  assert.equal(await page.evaluate(isIllustrated), false);
  letGo();
  await page.waitUntil(isIllustrated);
  assert.deepEqual(await text.box(), before);
});

async function rename(before: string, name: string): Promise<void> {
  const { id: folder } = await boxItem(stage.demo, 'grace', 'Lectures');
  const { id } = await boxItem(stage.demo, 'grace', before, folder);
  const { local, apiUrl } = stage.demo.box;
  const token = local?.issueToken({ login: 'grace@intranet.example' }) ?? '';
  const answer = await fetch(`${apiUrl}/2.0/files/${id}`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ name }),
  });
  assert.equal(answer.status, 200);
}

/** These run in the page. */

function fetchedIcons(): readonly string[] {
  const names = performance.getEntriesByType('resource').map(({ name }) => name);
  return names.filter((name) => /chunks\/_box-drawings-/.test(name));
}

function isDrawn(row: string): boolean {
  const root = document.querySelector('box-file-widget')?.shadowRoot;
  const rows = Array.from(root?.querySelectorAll('tbody tr') ?? []);
  return rows.some(
    (one) => one.textContent.includes(row) && one.querySelector('svg[role=img] path') !== null,
  );
}

function nameOfIcon(row: string): string | null | undefined {
  const root = document.querySelector('box-file-widget')?.shadowRoot;
  const rows = Array.from(root?.querySelectorAll('tbody tr') ?? []);
  return rows.find((one) => one.textContent.includes(row))?.querySelector('svg[role=img]')?.ariaLabel;
}

function isIllustrated(): boolean {
  const root = document.querySelector('box-file-widget')?.shadowRoot;
  return root?.querySelector('svg[viewBox="0 0 140 140"] path') !== null;
}
