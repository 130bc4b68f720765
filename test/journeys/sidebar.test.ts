import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from '../drive/index.ts';
import { findingsOf } from './axe.ts';
import { boxItem } from './box-item.ts';
import { pressUntil } from './explorer.ts';
import { openFile, useFileStage } from './file-page.ts';
import { PreviewLibrary } from './preview-library.ts';
import { BROWSER } from './stage.ts';

const stage = useFileStage(new PreviewLibrary());

const tab = (widget: Locator, name: string): Locator => widget.byRole('tab', { name });

/** Somebody comments at another place. */
async function comment(name: string, message: string): Promise<void> {
  const { id } = await boxItem(stage.demo, 'ada', name);
  const { local, apiUrl } = stage.demo.box;
  const token = local?.issueToken({ login: 'ada@intranet.example' }) ?? '';
  const answer = await fetch(`${apiUrl}/2.0/comments`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ item: { type: 'file', id }, message }),
  });
  assert.equal(answer.status, 201);
}

/** Runs in the page: whether each avatar on screen has come. */
function haveAvatars(): boolean {
  const root = document.querySelector('box-file-widget')?.shadowRoot;
  const shown = root?.querySelector('iframe')?.contentDocument ?? root;
  const images = [...(shown?.querySelectorAll<HTMLImageElement>('img[src*="/avatar"]') ?? [])];
  return images.length > 0 && images.every(({ naturalWidth }) => naturalWidth > 0);
}

async function refresh(page: Page): Promise<void> {
  await page.evaluate(() => {
    (document.querySelector('box-file-widget') as unknown as { refresh(): void }).refresh();
  });
}

test(`${BROWSER}: details tell what the file is and how often it was asked for`, async () => {
  const widget = await openFile(await stage.page(), stage, 'sidebar', 'Annual report 2024.pdf');
  await tab(widget, 'Details').click();
  const details = widget.css('.bcs-details');
  await details.byText('File Properties').waitFor();
  await details.byText('Ada Lovelace').nth(0).waitFor();
  await details.byText('24').nth(0).waitFor();
});

test(`${BROWSER}: activity shows comments with their author’s picture`, async () => {
  const page = await stage.page();
  const widget = await openFile(page, stage, 'sidebar', 'Annual report 2024.pdf');
  await tab(widget, 'Activity').click();
  await widget.byText('Figures are final.').waitFor();
  await page.waitUntil(haveAvatars);
});

test(`${BROWSER}: a comment is written`, async () => {
  const page = await stage.page();
  const widget = await openFile(page, stage, 'sidebar', 'Welcome.txt');
  await tab(widget, 'Activity').click();
  await widget
    .css('.bcs-activity-feed .bcs-comment-input, .bcs-CommentForm, .bcs-comment-form')
    .nth(0)
    .waitFor();
  await widget.css('[contenteditable="true"]').click();
  await page.keyboard.type('Well said');
  await widget.byRole('button', { name: 'Post' }).click();
  await widget.byText('Well said').waitFor();
  await page.waitUntil(haveAvatars);
  const { id } = await boxItem(stage.demo, 'ada', 'Welcome.txt');
  const token = stage.demo.box.local?.issueToken({ login: 'ada@intranet.example' }) ?? '';
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await fetch(`${stage.demo.box.apiUrl}/2.0/files/${id}/comments`, { headers });
  const { entries } = (await answer.json()) as { entries: { message: string }[] };
  assert.deepEqual(
    entries.map(({ message }) => message),
    ['Well said'],
  );
});

test(`${BROWSER}: a refresh shows what has been written elsewhere`, async () => {
  const page = await stage.page();
  const widget = await openFile(page, stage, 'sidebar', 'Annual report 2024.pdf');
  await tab(widget, 'Activity').click();
  await widget.byText('Figures are final.').waitFor();
  await comment('Annual report 2024.pdf', 'Printed.');
  await refresh(page);
  await widget.byText('Printed.').waitFor();
});

test(`${BROWSER}: the versions of a file are listed, newest first`, async () => {
  const widget = await openFile(await stage.page(), stage, 'sidebar', 'Project plan.docx');
  await tab(widget, 'Details').click();
  // What the file's numbers push down while they come may be missed.
  await pressUntil(
    () => widget.css('.bcs-SidebarVersions').click(),
    () => widget.css('.bcs-VersionsItemButton').nth(2).waitFor({ timeoutMs: 5000 }),
  );
  assert.match(await widget.css('.bcs-VersionsItemButton').nth(0).text(), /^V3/);
});

test(`${BROWSER}: a form that has been filled in for the file is shown`, async () => {
  const widget = await openFile(await stage.page(), stage, 'sidebar', 'Signed contract.pdf');
  await tab(widget, 'Metadata').click();
  await widget.byText('Babbage and Sons').waitFor();
});

test(`${BROWSER}: another file that the page names takes the place of the first`, async () => {
  const page = await stage.page();
  const widget = await openFile(page, stage, 'sidebar', 'Annual report 2024.pdf');
  await tab(widget, 'Activity').click();
  await widget.byText('Figures are final.').waitFor();
  const { id } = await boxItem(stage.demo, 'ada', 'Project plan.docx');
  await page.evaluate((fileId) => {
    document.querySelector('box-file-widget')?.setAttribute('file-id', fileId);
  }, id);
  await widget.byText('Charles, is November realistic?').waitFor();
  assert.equal(await widget.byText('Figures are final.').count(), 0);
});

test(`${BROWSER}: axe finds nothing in a sidebar that comes from here`, async (t) => {
  const page = await stage.page();
  const widget = await openFile(page, stage, 'sidebar', 'Annual report 2024.pdf');
  const found: string[] = [];
  for (const name of ['Activity', 'Details', 'Metadata']) {
    await tab(widget, name).click();
    await widget.byRole('tabpanel', { name }).waitFor();
    const { ours, upstream } = await findingsOf(page);
    assert.deepEqual(ours, [], name);
    found.push(...upstream.map((rule) => `${rule} (${name})`));
  }
  t.diagnostic(`upstream's: ${found.join(', ')}`);
});
