import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function makeTemporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'test-drive-'));
}

/** A browser that is just ending may still write: that is waited out. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Writes files where a browser can read them; the browser reads them when it likes, so they stay until the machine's temporary files go. */
export async function withFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  action: (paths: readonly string[]) => Promise<void>,
): Promise<void> {
  const folder = await makeTemporaryFolder();
  const paths = files.map(({ name }) => join(folder, name));
  await Promise.all(files.map(({ bytes }, n) => writeFile(paths[n] ?? folder, bytes)));
  await action(paths);
}
