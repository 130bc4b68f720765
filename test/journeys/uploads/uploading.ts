import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { Page } from '../../drive/index.ts';
import { signIn, type Explorer } from '../explorer.ts';
import type { Stage } from '../stage.ts';

/** What shall go wrong in the local Box (docs/local-box.md). */
export async function inject({ demo }: Stage, fault: Readonly<Record<string, unknown>>): Promise<void> {
  await control(demo.box.apiUrl, 'faults', fault);
}

export async function control(apiUrl: string, action: string, body: object = {}): Promise<void> {
  const response = await fetch(`${apiUrl}/_control/${action}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The local Box has not done ${action}.`);
}

export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** Requests that the local Box has answered, with a path that ends so. */
export async function requestsTo({ demo }: Stage, method: string, end: string): Promise<LoggedRequest[]> {
  const response = await fetch(`${demo.box.apiUrl}/_control/requests`);
  const { requests } = (await response.json()) as { requests: LoggedRequest[] };
  return requests.filter((request) => request.method === method && request.path.endsWith(end));
}

/** A folder on disk for the files of one test file; gives their paths. */
export function useFiles(): (name: string, content?: string) => Promise<string> {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'box-file-widget-'));
  });
  after(() => rm(folder, { recursive: true }));
  return async (name, content = `content of ${name}`) => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };
}

/** Signed in with the list on screen, and a record of the widget's `box-error` codes. */
export async function listed(page: Page, stage: Stage, query = ''): Promise<Explorer> {
  const explorer = await signIn(page, stage, 'ada', query);
  await explorer.row('Projects').waitFor();
  await page.evaluate(() => {
    const codes: string[] = [];
    Object.assign(window, { boxErrors: codes });
    document.addEventListener('box-error', (event) =>
      codes.push((event as unknown as { code: string }).code),
    );
  });
  return explorer;
}

/** Codes of the errors that the widget has told of since it was listed. */
export function errorCodes(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { boxErrors: string[] }).boxErrors);
}

/** Opens the upload dialog, chooses files in it, and presses Upload. */
export async function upload(explorer: Explorer, paths: readonly string[]): Promise<void> {
  await explorer.add('Upload');
  await explorer.dialog().css('input[type=file]').nth(0).setFiles(paths);
  await pressUpload(explorer);
}

export async function pressUpload(explorer: Explorer): Promise<void> {
  await explorer.dialog().byRole('button', { name: 'Upload', exact: true }).nth(-1).click();
}

/** Until all files are in Box; then closes the dialog. */
export async function finish(explorer: Explorer): Promise<void> {
  await explorer.dialog().css('.bcu-item-row').waitGone();
  await explorer.dialog().byRole('button', { name: 'Close' }).click();
  await explorer.dialog().waitGone();
}
