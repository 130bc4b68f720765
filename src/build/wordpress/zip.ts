import { zipSync, type Zippable } from 'fflate';
import type { Files } from './plugin-files.ts';

/** The first moment a zip can name: the same files make the same bytes, whenever they are packed. */
const ANY_TIME = new Date(1980, 0, 1);

/** `rw-r--r--`, as Unix keeps it in a zip. */
const READABLE = 0o100644 << 16;
const MADE_ON_UNIX = 3;

/** Packs the files into one folder, in their order. */
export function zip(folder: string, files: Files): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of files) {
    entries[`${folder}/${path}`] = [bytes, { mtime: ANY_TIME, level: 9, os: MADE_ON_UNIX, attrs: READABLE }];
  }
  return zipSync(entries);
}
