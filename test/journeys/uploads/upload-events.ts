import type { Page } from '../../drive/index.ts';

/** What the page has heard of one file, in order. */
export interface UploadEvent {
  readonly type: 'start' | 'progress' | 'done' | 'failed';
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly code?: string;
  readonly percent?: number;
  readonly item?: { readonly id: string; readonly type: string; readonly name: string };
}

/** From here on the page keeps what it hears of uploads and errors; files named so are forbidden. */
export async function recordUploads(page: Page, forbidden: readonly string[] = []): Promise<void> {
  await page.evaluate(record, forbidden);
}

export function uploadEvents(page: Page, type?: UploadEvent['type']): Promise<UploadEvent[]> {
  return page.evaluate(
    (wanted) =>
      (window as unknown as { boxUploads: UploadEvent[] }).boxUploads.filter(
        (event) => wanted === null || event.type === wanted,
      ),
    type ?? null,
  );
}

/** Names of the files that the page was asked about, in order. */
export function asked(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { boxAsked: string[] }).boxAsked);
}

/** Until so many files have come to an end. */
export async function ended(page: Page, count: number): Promise<void> {
  await page.waitUntil(
    (wanted) =>
      (window as unknown as { boxUploads: UploadEvent[] }).boxUploads.filter(
        ({ type }) => type === 'done' || type === 'failed',
      ).length >= wanted,
    count,
  );
}

/** Runs in the page. */
function record(forbidden: readonly string[]): void {
  interface Told extends Event {
    readonly upload: { readonly id: string; readonly name: string; readonly size: number };
    readonly code?: string;
    readonly percent?: number;
    readonly item?: { readonly id: string; readonly type: string; readonly name: string };
  }
  const uploads: object[] = [];
  const names: string[] = [];
  const errors: string[] = [];
  Object.assign(window, { boxUploads: uploads, boxAsked: names, boxErrors: errors });
  for (const type of ['start', 'progress', 'done', 'failed']) {
    document.addEventListener(`box-upload-${type}`, (event) => {
      const { upload, code, percent, item } = event as Told;
      uploads.push({ type, ...upload, code, percent, item });
    });
  }
  document.addEventListener('box-before-upload', (event) => {
    const { name } = (event as unknown as Told).upload;
    names.push(name);
    if (forbidden.includes(name)) event.preventDefault();
  });
  document.addEventListener('box-error', (event) => {
    errors.push((event as unknown as { code: string }).code);
  });
}
