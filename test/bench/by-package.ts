/** Prints what each mode loads at first, by package, biggest first: `npm run bench:packages [mode …]`. */
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { packageOf } from '../../src/build/module-id.ts';
import { PARTS } from './page-bytes.ts';

interface Share {
  /** Bytes as rendered, not minified. */
  rendered: number;
  code: string[];
}

const MODES = PARTS.filter((part) => part !== 'loader' && part !== 'frame');
const asked = process.argv.slice(2);
const files = await builtFiles();
const listed = engineFilesIn(files);

for (const mode of MODES.filter((name) => asked.length === 0 || asked.includes(name))) {
  const shares = sharesOf(listed[mode] ?? []);
  console.log(`\n${mode}: KB rendered, KB gzip of that (an estimate: more than a page downloads)`);
  for (const row of rowsOf(shares)) console.log(row);
}

/** Not minified, or the modules of a chunk would have no code of their own. */
async function builtFiles(): Promise<Rolldown.OutputBundle[string][]> {
  const result = await build({ logLevel: 'error', build: { write: false, minify: false } });
  return 'output' in result ? result.output : [];
}

function engineFilesIn(all: typeof files): Readonly<Record<string, readonly string[]>> {
  const list = all.find((file) => file.fileName === '.vite/engine-files.json');
  if (list?.type !== 'asset') throw new Error('The build has written no engine-files.json.');
  return JSON.parse(String(list.source)) as Readonly<Record<string, readonly string[]>>;
}

function sharesOf(names: readonly string[]): ReadonlyMap<string, Share> {
  const shares = new Map<string, Share>();
  for (const file of files) {
    if (file.type !== 'chunk' || !names.includes(file.fileName)) continue;
    for (const [id, { code, renderedLength }] of Object.entries(file.modules)) {
      const name = packageOf(id) ?? 'box-file-widget and what the build makes';
      const share = shares.get(name) ?? { rendered: 0, code: [] };
      share.rendered += renderedLength;
      share.code.push(code ?? '');
      shares.set(name, share);
    }
  }
  return shares;
}

function rowsOf(shares: ReadonlyMap<string, Share>): readonly string[] {
  return Array.from(shares, ([name, { rendered, code }]) => ({
    name,
    rendered,
    gzip: gzipped(code.join('')),
  }))
    .sort((a, b) => b.gzip - a.gzip)
    .map(({ name, rendered, gzip }) => `${inKilobytes(rendered)}${inKilobytes(gzip)}  ${name}`);
}

function gzipped(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

function inKilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1).padStart(9);
}
