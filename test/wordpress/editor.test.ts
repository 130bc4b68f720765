import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Explorer } from '../journeys/explorer.ts';
import { signInAs, useBrowser } from './browser.ts';
import { addPage } from './posts.ts';
import { picture } from './screenshot.ts';
import { setOptions, USERS, useSite } from './stage.ts';

const site = useSite({ users: { ...USERS, grace: { email: 'grace@intranet.example', role: 'editor' } } });
const browser = useBrowser();

/** The block as its post keeps it. */
const block = (attributes: object) => `<!-- wp:box-file-widget/files ${JSON.stringify(attributes)} /-->`;

test('an editor picks a folder of Box for a block, and readers get it', async () => {
  const { bed } = site();
  const id = addPage(bed, 'block', block({ height: 400 }));
  const page = await browser.page();
  await signInAs(page, bed.url, 'grace');
  await page.goto(`${bed.url}/wp-admin/post.php?post=${id}&action=edit`);
  await page.waitUntil(selectBlock);
  await page.byRole('button', { name: 'Choose in Box' }).click();
  await page.byRole('button', { name: 'Compilers' }).click();
  await page.byRole('button', { name: 'Show this folder' }).click();
  const folder = await page.waitUntil(chosenFolder);
  assert.match(String(folder), /^[1-9]\d*$/);
  await picture(page, 'block');
  await page.evaluate(savePost);
  await page.waitUntil(isSaved);

  const reader = await browser.page();
  await signInAs(reader, bed.url, 'grace');
  await reader.goto(`${bed.url}/block/`);
  await reader.css('box-file-widget').waitFor();
  assert.equal(await reader.css('box-file-widget').attribute('folder-id'), folder);
  await new Explorer(reader).row('').nth(0).waitFor();
});

test('the block is shown live when the author asks for it, as a role sees it', async () => {
  const { bed } = site();
  const id = addPage(bed, 'live', block({ folder: '0' }));
  const page = await browser.page();
  await signInAs(page, bed.url, 'grace');
  await page.goto(`${bed.url}/wp-admin/post.php?post=${id}&action=edit`);
  await page.waitUntil(selectBlock);
  await page.waitUntil(pressPreview);
  const preview = new URL(String(await page.waitUntil(previewAddress)));
  await page.goto(preview);
  await new Explorer(page).row('Compilers').waitFor();

  setOptions(bed, { roles: { subscriber: { features: ['browse'], folder: '' } } });
  preview.searchParams.set('role', 'subscriber');
  await page.goto(preview);
  await page.css('box-file-widget').waitFor();
  assert.equal(await page.css('box-file-widget').attribute('features'), 'browse');
  preview.searchParams.set('role', 'contributor');
  await page.goto(preview);
  await page.byText('This role may not use Box files here.').waitFor();
  setOptions(bed, { roles: null });
});

test('the shortcode becomes a block with the same settings', async () => {
  const { bed } = site();
  const shortcode = '[box_file_widget folder="0" features="browse,download" height="600"]';
  const id = addPage(bed, 'short', `<!-- wp:shortcode -->${shortcode}<!-- /wp:shortcode -->`);
  const page = await browser.page();
  await signInAs(page, bed.url, 'grace');
  await page.goto(`${bed.url}/wp-admin/post.php?post=${id}&action=edit`);
  await page.waitUntil(selectBlock);
  assert.deepEqual(await page.evaluate(transformed), {
    folder: '0',
    features: ['browse', 'download'],
    height: 600,
  });
});

test('a folder that readers cannot open is warned of', async () => {
  const { bed } = site();
  const page = await browser.page();
  await signInAs(page, bed.url, 'grace');
  const id = addPage(bed, 'closed', block({ folder: '99999999999' }));
  await page.goto(`${bed.url}/wp-admin/post.php?post=${id}&action=edit`);
  await page.waitUntil(selectBlock);
  await page.byText('Some readers may see an error').waitFor();
});

function pressPreview(): boolean {
  const canvas = document.querySelector<HTMLIFrameElement>('iframe[name="editor-canvas"]')?.contentDocument;
  const buttons = [...(canvas?.querySelectorAll('button') ?? [])];
  const button = buttons.find(({ textContent }) => textContent === 'Preview');
  button?.click();
  return button !== undefined;
}

function previewAddress(): string | undefined {
  const canvas = document.querySelector<HTMLIFrameElement>('iframe[name="editor-canvas"]')?.contentDocument;
  return canvas?.querySelector<HTMLIFrameElement>('iframe[title="Preview"]')?.src;
}

interface Block {
  readonly clientId: string;
  readonly attributes: { readonly folder: string };
}
declare const wp: {
  readonly data: {
    select(store: string): {
      getBlocks(): Block[];
      isSavingPost(): boolean;
      isEditedPostDirty(): boolean;
    };
    dispatch(store: string): { selectBlock(id: string): unknown; savePost(): unknown };
  };
  readonly blocks: { switchToBlockType(block: Block, name: string): Block[] | null };
};

function selectBlock(): boolean {
  const [first] = (globalThis as { wp?: typeof wp }).wp?.data.select('core/block-editor').getBlocks() ?? [];
  if (first !== undefined) wp.data.dispatch('core/block-editor').selectBlock(first.clientId);
  return first !== undefined;
}

function chosenFolder(): string | undefined {
  return wp.data.select('core/block-editor').getBlocks()[0]?.attributes.folder;
}

function savePost(): void {
  wp.data.dispatch('core/editor').savePost();
}

function isSaved(): boolean {
  const editor = wp.data.select('core/editor');
  return !editor.isSavingPost() && !editor.isEditedPostDirty();
}

function transformed(): unknown {
  const [first] = wp.data.select('core/block-editor').getBlocks();
  return first && wp.blocks.switchToBlockType(first, 'box-file-widget/files')?.[0]?.attributes;
}
