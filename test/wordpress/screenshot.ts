import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '../drive/index.ts';

const FOLDER = fileURLToPath(new URL('../../docs/wordpress/', import.meta.url));

/** Takes the documentation's picture of this name, where `SCREENSHOTS=1` asks for new ones. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env['SCREENSHOTS'] !== '1') return;
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot(`${FOLDER}${name}.png`);
}
