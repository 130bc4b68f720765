import { mkdir, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Core } from './core.ts';

const FOLDER = new URL('../../.cache/test/failures/', import.meta.url);
const SCREEN_TEXT_LENGTH = 1500;

let count = 0;

/** A message that says what was awaited, what is on screen instead, and where its picture is. */
export async function describeFailure(core: Core, awaited: string, timeoutMs: number): Promise<string> {
  const seconds = String(timeoutMs / 1000);
  return [
    `${core.label} waited ${seconds} s for ${awaited}`,
    `at ${await core.port.url().catch(unknown)}`,
    `screen text: ${await core.drive('screenText', SCREEN_TEXT_LENGTH).catch(unknown)}`,
    `screenshot: ${await saveScreenshot(core).catch(unknown)}`,
  ].join('\n  ');
}

async function saveScreenshot(core: Core): Promise<string> {
  await mkdir(FOLDER, { recursive: true });
  const name = `${core.label}-${String(process.pid)}-${String(++count)}.png`;
  const file = fileURLToPath(new URL(name, FOLDER));
  await writeFile(file, await core.port.screenshot());
  return relative(process.cwd(), file);
}

function unknown(error: unknown): string {
  return `unknown (${error instanceof Error ? error.message : String(error)})`;
}
