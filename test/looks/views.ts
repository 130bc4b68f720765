import { Explorer, pressUntil, signIn } from '../journeys/explorer.ts';
import { FEATURES, filesQuery, openFile } from '../journeys/file-page.ts';
import { pickerAt } from '../journeys/picker.ts';
import type { Stage } from '../journeys/stage.ts';
import { uploaderAt } from '../journeys/uploads/uploader.ts';
import type { Page } from '../drive/index.ts';

/** Leads a fresh page to what is to be looked at. */
export type View = (page: Page, stage: Stage) => Promise<unknown>;

/** A file to send. */
const FILE = new URL('../../LICENSE', import.meta.url).pathname;

async function explorerAt(page: Page, stage: Stage, query = ''): Promise<Explorer> {
  const explorer = await signIn(page, stage, 'ada', [FEATURES_OF_ALL, filesQuery(stage), query].join('&'));
  await explorer.widget.byText('Projects').nth(0).waitFor();
  await explorer.isAtWork();
  return explorer;
}

const FEATURES_OF_ALL = `${FEATURES}%20share%20rename%20delete%20create-folder`;

async function chosen(page: Page, stage: Stage, action: string): Promise<void> {
  const explorer = await explorerAt(page, stage);
  await explorer.choose('Welcome.txt', action);
  await explorer.dialog().waitFor();
}

const EXPLORER: Readonly<Record<string, View>> = {
  list: (page, stage) => explorerAt(page, stage),
  'hovered row': async (page, stage) => (await explorerAt(page, stage)).row('Welcome.txt').hover(),
  'focused row': async (page, stage) => {
    await (await explorerAt(page, stage)).row('Welcome.txt').focus();
    await page.keyboard.press('ArrowDown');
  },
  'row menu': async (page, stage) => {
    const explorer = await explorerAt(page, stage);
    const item = explorer.widget.byRole('menuitem', { name: 'Delete' });
    const more = explorer.row('Welcome.txt').byRole('button', { name: /more options/i });
    await explorer.row('Welcome.txt').hover();
    await pressUntil(
      () => more.click(),
      () => item.waitFor({ timeoutMs: 5000 }),
    );
    await item.hover();
  },
  'add menu': async (page, stage) => {
    const explorer = await explorerAt(page, stage);
    await explorer.widget.byRole('button', { name: 'Add' }).click();
    await explorer.widget.byRole('menuitem', { name: 'Upload' }).waitFor();
  },
  folder: async (page, stage) => {
    const explorer = await explorerAt(page, stage);
    await explorer.open('Projects');
    await explorer.row('Welcome.txt').waitGone();
  },
  'empty folder': async (page, stage) => {
    const explorer = await explorerAt(page, stage);
    await explorer.open('Empty folder');
    await explorer.row('Projects').waitGone();
  },
  search: async (page, stage) => {
    const explorer = await explorerAt(page, stage);
    await explorer.widget.byRole('searchbox').fill('report');
    await explorer.row('Welcome.txt').waitGone();
    await explorer.row('report').nth(0).waitFor();
  },
  'search in vain': async (page, stage) => {
    const explorer = await explorerAt(page, stage);
    await explorer.widget.byRole('searchbox').fill('zzzz');
    await explorer.row('Projects').waitGone();
  },
  grid: (page, stage) => explorerAt(page, stage, 'view=grid'),
  'hovered card': async (page, stage) =>
    (await explorerAt(page, stage, 'view=grid')).widget.byText('Welcome.txt').hover(),
  share: (page, stage) => chosen(page, stage, 'Share'),
  rename: (page, stage) => chosen(page, stage, 'Rename'),
  delete: (page, stage) => chosen(page, stage, 'Delete'),
  'create folder': async (page, stage) => {
    const explorer = await explorerAt(page, stage);
    await explorer.add('New Folder');
    await explorer.dialog().byRole('textbox').waitFor();
  },
  upload: async (page, stage) => {
    const explorer = await explorerAt(page, stage);
    await explorer.add('Upload');
    await explorer.dropTarget().waitFor();
  },
  'file to upload': async (page, stage) => {
    const explorer = await explorerAt(page, stage);
    await explorer.add('Upload');
    await explorer.dialog().css('input[type=file]').nth(0).setFiles([FILE]);
    await explorer.dialog().css('.bcu-item-row').waitFor();
  },
  preview: async (page, stage) => {
    const explorer = await explorerAt(page, stage);
    await explorer.open('Welcome.txt');
    await explorer.widget.byText('Seen: Welcome.txt').waitFor();
  },
};

const PICKER: Readonly<Record<string, View>> = {
  picker: (page, stage) => pickerAt(page, stage),
  'picked items': async (page, stage) => {
    const picker = await pickerAt(page, stage);
    await picker.pick('Welcome.txt');
    await picker.picked('Welcome.txt').waitFor();
  },
  'list of the picked': async (page, stage) => {
    const picker = await pickerAt(page, stage);
    await picker.pick('Welcome.txt');
    await picker.widget.byRole('button', { name: /1 selected/i }).click();
    await picker.row('Projects').waitGone();
  },
  'folder in the picker': async (page, stage) => {
    const picker = await pickerAt(page, stage);
    await picker.widget.byText('Empty folder').click();
    await picker.row('Projects').waitGone();
  },
};

const UPLOADER: Readonly<Record<string, View>> = {
  uploader: (page, stage) => uploaderAt(page, stage),
  queue: async (page, stage) => {
    const uploader = await uploaderAt(page, stage);
    await uploader.choose([FILE]);
    await uploader.row().waitFor();
  },
  'all sent': async (page, stage) => {
    const uploader = await uploaderAt(page, stage);
    await uploader.upload([FILE]);
    await uploader.finished();
  },
};

const FILE_PAGES: Readonly<Record<string, View>> = {
  'preview of a file': async (page, stage) => {
    const widget = await openFile(page, stage, 'preview', 'Welcome.txt');
    await widget.byText('Seen: Welcome.txt').waitFor();
    await widget.byRole('tab', { name: 'Details' }).waitFor();
  },
  details: async (page, stage) => {
    const widget = await openFile(page, stage, 'sidebar', 'Annual report 2024.pdf');
    await widget.byRole('tab', { name: 'Details' }).click();
    await widget.byText('File Properties').waitFor();
  },
  activity: async (page, stage) => {
    const widget = await openFile(page, stage, 'sidebar', 'Annual report 2024.pdf');
    await widget.byRole('tab', { name: 'Activity' }).click();
    await widget.byText('Figures are final.').waitFor();
  },
  comment: async (page, stage) => {
    const widget = await openFile(page, stage, 'sidebar', 'Welcome.txt');
    await widget.byRole('tab', { name: 'Activity' }).click();
    await widget
      .css('.bcs-activity-feed .bcs-comment-input, .bcs-CommentForm, .bcs-comment-form')
      .nth(0)
      .click();
    await widget.css('[contenteditable="true"]').click();
    await widget.byRole('button', { name: 'Post' }).waitFor();
  },
};

export const VIEWS: Readonly<Record<string, View>> = { ...EXPLORER, ...PICKER, ...UPLOADER, ...FILE_PAGES };
