import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import type { Locator, Page } from '../drive/index.ts';
import { findingsOf } from './axe.ts';
import { boxItem } from './box-item.ts';
import { Explorer, pressUntil, signIn } from './explorer.ts';
import { FEATURES, filesQuery, noteEvents, notedEvents, openFile, useFileStage } from './file-page.ts';
import { PreviewLibrary } from './preview-library.ts';
import { BROWSER, ENGINE } from './stage.ts';

const library = new PreviewLibrary();
const stage = useFileStage(library);
beforeEach(() => {
  library.fate = 'comes';
});

const noClock =
  BROWSER === 'webkit' && 'WebKit’s driver runs no script before a page’s own: there is no clock to drive';

const unavailable = (widget: Locator): Locator => widget.byText('No preview for this file.');

/** Another file in the widget that is there, as a page's script would have it. */
async function showFile(page: Page, name: string): Promise<void> {
  const { id } = await boxItem(stage.demo, 'ada', name);
  await page.evaluate((fileId) => {
    document.querySelector('box-file-widget')?.setAttribute('file-id', fileId);
  }, id);
}

test(`${BROWSER}: a file is seen, then another one that the page names`, async () => {
  const page = await stage.page();
  const widget = await openFile(page, stage, 'preview', 'Welcome.txt');
  await widget.byText('Seen: Welcome.txt').waitFor();
  await noteEvents(page, 'box-preview');
  await showFile(page, 'Office at night.png');
  await widget.byText('Seen: Office at night.png').waitFor();
  // The stand-in awaits its picture's bytes.
  await widget.css('figure img').waitFor();
  assert.deepEqual(await notedEvents(page), ['box-preview: Office at night.png']);
});

test(`${BROWSER}: the header downloads the file, and the page may forbid it`, async () => {
  const page = await stage.page();
  const widget = await openFile(page, stage, 'preview', 'Welcome.txt');
  await widget.byText('Seen: Welcome.txt').waitFor();
  await noteEvents(page, 'box-download', 'box-before-download');
  const button = widget.css('.bcpr-PreviewHeader').byRole('button', { name: /download/i });
  const { bytes } = await page.waitForDownload(() => button.click());
  assert.match(bytes.toString(), /Welcome to your files/);
  await page.evaluate(() => {
    document.addEventListener('box-before-download', (event) => {
      event.preventDefault();
    });
  });
  await button.click();
  assert.deepEqual(await notedEvents(page), [
    'box-before-download: Welcome.txt',
    'box-download: Welcome.txt',
    'box-before-download: Welcome.txt',
  ]);
});

test(`${BROWSER}: an older version is chosen in the sidebar, and seen`, async () => {
  const page = await stage.page();
  const widget = await openFile(page, stage, 'preview', 'Project plan.docx');
  const figure = widget.css('figure');
  await widget.byText('Seen: Project plan.docx').waitFor();
  const newest = await figure.text();
  await widget.byRole('tab', { name: 'Details' }).click();
  const older = widget.css('.bcs-VersionsItemButton').nth(2);
  await pressUntil(
    () => widget.css('.bcs-SidebarVersions').click(),
    () => older.waitFor({ timeoutMs: 5000 }),
  );
  await older.click();
  await page.waitUntil(seesOther, newest);
});

/** Runs in the page. */
function refreshWidget(): void {
  (document.querySelector('box-file-widget') as unknown as { refresh(): void }).refresh();
}

/** Runs in the page. */
function seesOther(than: string): boolean {
  const root = document.querySelector('box-file-widget')?.shadowRoot;
  const text = (root?.querySelector('iframe')?.contentDocument ?? root)?.querySelector('figure')?.textContent;
  return text?.startsWith('Seen: Project plan.docx') === true && text !== than;
}

test(`${BROWSER}: where preview.js is missing there is a sentence, Download and Open in Box`, async () => {
  library.fate = 'is missing';
  const page = await stage.page();
  if (ENGINE === 'frame' && !noClock) await page.clock.install();
  const widget = await openFile(page, stage, 'preview', 'Welcome.txt');
  // Box's published files do not notice: there it is a matter of time.
  if (ENGINE === 'frame') await passTime(page, widget);
  await unavailable(widget).waitFor({ timeoutMs: 20_000 });
  const { id } = await boxItem(stage.demo, 'ada', 'Welcome.txt');
  const link = widget.byRole('link', { name: 'Open in Box' });
  assert.equal(await link.attribute('href'), `https://app.box.com/file/${id}`);
  // The sentence's own, not the one in the preview's head.
  const button = widget.css('.actions').byRole('button', { name: 'Download' });
  const { bytes } = await page.waitForDownload(() => button.click());
  assert.match(bytes.toString(), /Welcome to your files/);
});

test(
  `${BROWSER}: where preview.js hangs it is given up after 15 s; once it comes, a refresh shows the file`,
  { skip: noClock },
  async () => {
    library.fate = 'hangs';
    const page = await stage.page();
    await page.clock.install();
    const widget = await openFile(page, stage, 'preview', 'Welcome.txt');
    await passTime(page, widget);
    await unavailable(widget).waitFor();
    // Chromium gives a frame's second script of one address the answer of the first, which hangs.
    if (ENGINE === 'frame') return;
    library.fate = 'comes';
    // Until the first request has ended, Chromium gives its answer to a second one too.
    await pressUntil(
      () => page.evaluate(refreshWidget),
      () => widget.byText('Seen: Welcome.txt').waitFor({ timeoutMs: 5000 }),
    );
  },
);

test(
  `${BROWSER}: the preview dialog of an explorer closes where preview.js hangs, and says why`,
  { skip: noClock },
  async () => {
    library.fate = 'hangs';
    const page = await stage.page();
    await page.clock.install();
    const explorer = await signIn(page, stage, 'ada', `${FEATURES}&${filesQuery(stage)}`);
    await explorer.row('Welcome.txt').waitFor();
    await explorer.open('Welcome.txt');
    await passTime(page, explorer.widget);
    await unavailable(explorer.widget).waitFor();
    await explorer.widget.css('.bcpr').waitGone();
  },
);

test(`${BROWSER}: the preview dialog of an explorer has the sidebar, and its button downloads`, async () => {
  const page = await stage.page();
  const explorer = await signIn(page, stage, 'ada', `${FEATURES}&${filesQuery(stage)}`);
  await explorer.row('Welcome.txt').waitFor();
  await explorer.open('Welcome.txt');
  await explorer.widget.byText('Seen: Welcome.txt').waitFor();
  await new Explorer(page).widget.byRole('tab', { name: 'Details' }).waitFor();
  const button = explorer.widget.css('.bcpr-PreviewHeader').byRole('button', { name: /download/i });
  const { bytes } = await page.waitForDownload(() => button.click());
  assert.match(bytes.toString(), /Welcome to your files/);
});

test(`${BROWSER}: taken out, a preview leaves nothing in head and body but Box's script`, async () => {
  const page = await stage.page();
  const widget = await openFile(page, stage, 'preview', 'Welcome.txt');
  await widget.byText('Seen: Welcome.txt').waitFor();
  const left = await page.evaluate(() => {
    document.querySelector('box-file-widget')?.remove();
    return [...document.head.children, ...document.body.children]
      .map((element) => element.outerHTML)
      .filter((html) => /bcpr|preview\.css|iframe|<style/.test(html));
  });
  assert.deepEqual(left, []);
});

test(`${BROWSER}: axe finds nothing in a preview that comes from here`, async (t) => {
  const page = await stage.page();
  const widget = await openFile(page, stage, 'preview', 'Annual report 2024.pdf');
  await widget.byText('Seen: Annual report 2024.pdf').waitFor();
  const { ours, upstream } = await findingsOf(page);
  t.diagnostic(`upstream's: ${upstream.join(', ')}`);
  assert.deepEqual(ours, []);
});

/** 15 seconds from when upstream waits for its script. */
async function passTime(page: Page, widget: Locator): Promise<void> {
  await widget.css('.bcpr-container').waitFor();
  if (!noClock) await page.clock.tick(15_000);
}
