import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '../drive/index.ts';
import type { Explorer } from '../journeys/explorer.ts';
import { finish, upload as sendFiles } from '../journeys/uploads/uploading.ts';
import type { BoxFolder } from './box-folder.ts';
import type { Random } from './random.ts';

/** A widget at one of Ada's folders, in a page with a clock; and that folder in Box. */
export interface OfflineScene {
  readonly page: Page;
  readonly explorer: Explorer;
  readonly folder: BoxFolder;
  readonly random: Random;
  /** For files to upload. */
  readonly disk: string;
}

export const START_FOLDER = 'Projects';
const DEEP = { folder: 'Loom cards', file: 'Card layout.pdf' };

/** What a user is at while the network goes. It ends once the network is back, without anything more done by the user. */
export interface Activity {
  readonly name: string;
  /** What it asks of Box. */
  readonly calls: { readonly method: string; readonly path: string };
  run(scene: OfflineScene, round: number): Promise<void>;
}

const listing = { method: 'GET', path: '/2.0/folders/*' };

export const ACTIVITIES: readonly [Activity, ...Activity[]] = [
  { name: 'rest', calls: listing, run: () => Promise.resolve() },
  { name: 'browse', calls: listing, run: openAndBack },
  { name: 'search', calls: { method: 'GET', path: '/2.0/search' }, run: search },
  { name: 'refresh', calls: listing, run: refresh },
  { name: 'upload', calls: { method: 'POST', path: '*/files/content' }, run: upload },
];

export async function openAndBack({ explorer }: OfflineScene): Promise<void> {
  await explorer.open(DEEP.folder);
  await explorer.row(DEEP.file).waitFor();
  await explorer.widget.byRole('button', { name: START_FOLDER }).click();
  await explorer.row(DEEP.folder).waitFor();
}

async function search({ page, explorer }: OfflineScene): Promise<void> {
  await explorer.widget.byRole('searchbox').click();
  await page.keyboard.type('Card layout');
  await explorer.row(DEEP.file).waitFor();
  await explorer.widget.byRole('searchbox').fill('');
  await explorer.row(DEEP.folder).waitFor();
}

async function refresh({ page }: OfflineScene): Promise<void> {
  await page.evaluate(() => {
    document.querySelector('box-file-widget')?.refresh();
  });
}

export interface Upload {
  readonly name: string;
  readonly sha1: string;
}

export function uploadOf(round: number): Upload & { readonly content: string } {
  const content = `round ${round}`;
  return { name: `Round ${round}.txt`, content, sha1: createHash('sha1').update(content).digest('hex') };
}

async function upload({ explorer, disk }: OfflineScene, round: number): Promise<void> {
  const { name, content } = uploadOf(round);
  const path = join(disk, name);
  await writeFile(path, content);
  await sendFiles(explorer, [path]);
  await finish(explorer);
}
