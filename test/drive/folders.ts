import { rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders = new Set<string>();

// What a test that broke off has left behind.
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that does not outlive this process. */
export async function makeTemporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'test-drive-'));
  folders.add(folder);
  return folder;
}

/** A browser that is just ending may still write: that is waited out. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  folders.delete(folder);
}

/** Writes files where a browser can read them; it reads them when it likes, so they stay as long as this process. */
export async function withFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  action: (paths: readonly string[]) => Promise<void>,
): Promise<void> {
  const folder = await makeTemporaryFolder();
  const paths = files.map(({ name }) => join(folder, name));
  await Promise.all(files.map(({ bytes }, n) => writeFile(paths[n] ?? folder, bytes)));
  await action(paths);
}
