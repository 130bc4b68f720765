import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function makeTemporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'test-drive-'));
}

/** A browser that is just ending may still write: that is waited out. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
