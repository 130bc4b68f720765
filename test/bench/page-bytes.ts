import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const DIST = new URL('../../dist/', import.meta.url);

/** What a page downloads, style sheets included; KB are 1,024 bytes, gzip at level 9. */
export interface Bytes {
  readonly kilobytes: number;
  readonly requests: number;
}

/**
 * `loader`, what it fetches in any case (`life`), and beyond both a mode in English (`explorer` …) or the frame engine
 * (`frame`).
 */
export type Part = 'loader' | 'life' | 'frame' | 'explorer' | 'uploader' | 'picker' | 'preview' | 'sidebar';

export const PARTS: readonly Part[] = [
  'loader',
  'life',
  'frame',
  'explorer',
  'uploader',
  'picker',
  'preview',
  'sidebar',
];

/** Names of a part's files in `dist`, as the build has written them down (`src/build/engine-files.ts`). */
export async function filesOf(part: Part): Promise<readonly string[]> {
  const text = await readFile(new URL('.vite/engine-files.json', DIST), 'utf8');
  const files = JSON.parse(text) as Readonly<Record<string, readonly string[]>>;
  if (part === 'loader' || part === 'life') return files[part] ?? [];
  const texts = part === 'frame' ? [] : (files['en-US'] ?? []);
  const inAnyCase = files['life'] ?? [];
  return [...new Set([...(files[part] ?? []), ...texts])].filter((file) => !inAnyCase.includes(file));
}

/** @throws where `npm run build` has not been run. */
export async function bytesOf(part: Part): Promise<Bytes> {
  const files = await filesOf(part);
  if (files.length === 0) throw new Error(`The build has no ${part}.`);
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await readFile(new URL(file, DIST)), { level: 9 }).length),
  );
  return { kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1024, requests: files.length };
}
