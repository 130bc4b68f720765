/** Prints what the page downloads, gzipped, style sheets included: `npm run bench`. */
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

const DIST = new URL('../../dist/', import.meta.url);
const LOADER = 'src/widget/box-file-widget.ts';
const ENGINE = 'src/widget/engine-shadow/index.ts';
const EXPLORER = 'src/widget/engine-shadow/modes/explorer.ts';

const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', DIST), 'utf8')) as Manifest;
const loader = closure([LOADER]);
const explorer = closure([ENGINE, EXPLORER]);
const messages = closure(Object.keys(manifest).filter((key) => /i18n\/bundles\/en-US/.test(key)));

await print('loader', loader);
await print('explorer, beyond the loader', without(explorer, loader));
await print('texts en-US', without(messages, loader));

/** Files of the chunks and of all that they import statically. */
function closure(keys: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const queue = [...keys];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const chunk = manifest[key];
    if (!chunk || seen.has(chunk.file)) continue;
    seen.add(chunk.file);
    queue.push(...(chunk.imports ?? []));
  }
  return seen;
}

function without(files: ReadonlySet<string>, known: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...files].filter((file) => !known.has(file)));
}

async function print(name: string, files: ReadonlySet<string>): Promise<void> {
  const sizes = await Promise.all(
    Array.from(files, async (file) => gzipSync(await readFile(new URL(file, DIST)), { level: 9 }).length),
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`${name}: ${(total / 1024).toFixed(1)} KB gzip in ${files.size} files`);
}
