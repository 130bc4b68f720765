import { readFile } from 'node:fs/promises';
import type { Fetch } from '../../demo/start/listen.ts';
import type { Page } from '../drive/index.ts';

const COUNTER = new URL('page/count-timers.js', import.meta.url);
const COUNTER_PATH = '/test/count-timers.js';

/** What a user could have noticed, and what the page holds, as far as Chromium tells. */
export interface Observation {
  readonly listeners: number;
  readonly timers: number;
  readonly heapBytes: number;
}

/** The intranet with a counter of timers in each page; `onToken` is called for each token request. */
export function watched(intranet: Fetch, onToken: () => void): Fetch {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === COUNTER_PATH) {
      return new Response(await readFile(COUNTER, 'utf8'), {
        headers: { 'Content-Type': 'text/javascript' },
      });
    }
    if (pathname === '/box/token') onToken();
    const response = await intranet(request);
    return response.headers.get('Content-Type')?.startsWith('text/html') === true
      ? withCounter(response)
      : response;
  };
}

async function withCounter(response: Response): Promise<Response> {
  const page = (await response.text()).replace('<head>', `<head><script src="${COUNTER_PATH}"></script>`);
  const headers = new Headers(response.headers);
  headers.delete('Content-Length');
  return new Response(page, { status: response.status, headers });
}

/** Keeps the codes of all `box-error` events of the page from now on. */
export async function collectErrors(page: Page): Promise<void> {
  await page.evaluate(() => {
    const codes: string[] = [];
    Object.assign(window, { errorCodes: codes });
    document.addEventListener('box-error', ({ code }) => codes.push(code));
  });
}

export async function errorsOf(page: Page): Promise<readonly string[]> {
  const codes = await page.evaluate(() => (window as unknown as { errorCodes: string[] }).errorCodes);
  return [...codes, ...(await page.errors())];
}

/** After a collection of garbage. */
export async function observe(page: Page): Promise<Observation> {
  await page.collectGarbage();
  const { listeners, heapBytes } = await page.metrics();
  const timers = await page.evaluate(() => (window as unknown as { liveTimers: () => number }).liveTimers());
  return { listeners, timers, heapBytes };
}
