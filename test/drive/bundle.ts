import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

type Entry = 'install' | 'install-clock';

const bundles = new Map<Entry, Promise<string>>();

/** A part of the driver in the page as one expression, its libraries included. Built once a process. */
export function bundleOf(entry: Entry): Promise<string> {
  const bundle = bundles.get(entry) ?? buildBundle(entry);
  bundles.set(entry, bundle);
  return bundle;
}

async function buildBundle(entry: Entry): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`in-page/${entry}.ts`, import.meta.url))],
    bundle: true,
    // The clock's library asks for it in Node alone.
    external: ['util'],
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
  });
  const [output] = outputFiles;
  if (!output) throw new Error('esbuild gave no bundle.');
  return `(() => { ${output.text}; return ''; })()`;
}
