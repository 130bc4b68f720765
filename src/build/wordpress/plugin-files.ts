import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { translationFiles } from './translations.ts';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** A path and what is there. */
export type File = readonly [string, Uint8Array];

/** Files by their path within the plugin's folder, sorted by it. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Where each part of the plugin comes from, and what of it is for developers alone. */
const PARTS = [
  { from: 'src/wordpress', to: '', without: /(\.ts|\.po)$/ },
  { from: 'src/php', to: 'lib/', without: /\.(md|ts)$/ },
] as const;

/** All files of the plugin, with a widget that is built already. */
export async function pluginFiles(widget: readonly File[]): Promise<Files> {
  const parts = await Promise.all(
    PARTS.map(async ({ from, to, without }) => prefixed(await filesIn(join(ROOT, from), without), to)),
  );
  const translations = await translationFiles(join(ROOT, 'src/wordpress/languages'));
  const license = [['LICENSE', await readFile(join(ROOT, 'LICENSE'))] as const];
  const all = [...parts.flat(), ...prefixed(widget, 'assets/widget/'), ...translations, ...license];
  return new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export async function filesIn(folder: string, without: RegExp): Promise<File[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !without.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path) => [relative(folder, path).split(sep).join('/'), await readFile(path)] as const),
  );
}

function prefixed(files: readonly File[], prefix: string): File[] {
  return files.map(([path, bytes]) => [prefix + path, bytes] as const);
}
