import type { Page } from 'puppeteer-core';
import type { Point } from '../in-page/spot.ts';

const COPY = 1;

/** Drops files as from the desktop: in Chromium, a DataTransfer that a script made has no file entries. */
export async function dropOn(page: Page, { x, y }: Point, paths: readonly string[]): Promise<void> {
  const session = await page.createCDPSession();
  const data = { items: [], files: [...paths], dragOperationsMask: COPY };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
  }
  await session.detach();
}
