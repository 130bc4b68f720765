import { zipSync } from 'fflate';
import type { Bytes } from '../tree.ts';

const SIZE = 5 * 1024 * 1024;
const MODIFIED = new Date(2025, 2, 3, 9);

/** A ZIP of a little over 5 MiB that holds one scan, uncompressed. */
export function largeArchive(): Bytes {
  return new Uint8Array(zipSync({ 'survey/scan-01.raw': [noise(SIZE), { level: 0 }] }, { mtime: MODIFIED }));
}

/** The same pseudo-random bytes every time (xorshift32). */
function noise(length: number): Bytes {
  const words = new Uint32Array(length / 4);
  let state = 0x1815_1210;
  for (let index = 0; index < words.length; index += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[index] = state;
  }
  return new Uint8Array(words.buffer);
}
