import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

let bundle: Promise<string> | undefined;

/** The driver's part in the page as one expression, the accessible names' library included. Built once a process. */
export function inPageBundle(): Promise<string> {
  bundle ??= buildBundle();
  return bundle;
}

async function buildBundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('in-page/install.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
  });
  const [output] = outputFiles;
  if (!output) throw new Error('esbuild gave no bundle.');
  return `(() => { ${output.text}; return ''; })()`;
}
