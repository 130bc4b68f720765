import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['src/widget', 'src/build', 'src/contract', 'vite.config.ts', 'package-lock.json'];
const REPORT_EVERY = 1000;

export const WIDGET_FOLDER = join(ROOT, 'dist');
/** The widget without Box's code, of `npm run build:loader`. */
export const LOADER_FOLDER = join(ROOT, 'dist-loader');

/** Builds the widget where it is missing or older than what it is made of. */
export async function ensureWidget(report: (line: string) => void, folder = WIDGET_FOLDER): Promise<void> {
  const built = await changedAt(join(folder, 'box-file-widget.js'));
  const sources = await Promise.all(SOURCES.map((path) => newestIn(join(ROOT, path))));
  if (built >= Math.max(...sources)) return;
  report('Building the widget (about half a minute, the first time only) …');
  const mode = folder === LOADER_FOLDER ? 'loader' : 'production';
  // Vite takes most of a second to load, and the widget is built already for the most part.
  const { build } = await import('vite');
  await build({ root: ROOT, mode, plugins: [progress(report)] });
  report('Built the widget.');
}

function progress(report: (line: string) => void): Plugin {
  let modules = 0;
  return {
    name: 'progress',
    moduleParsed() {
      modules += 1;
      if (modules % REPORT_EVERY === 0) report(`  ${modules} modules read …`);
    },
    renderStart() {
      report(`  ${modules} modules read, writing …`);
    },
  };
}

async function newestIn(path: string): Promise<number> {
  const entries = await readdir(path, { recursive: true }).catch(() => []);
  const times = await Promise.all(['', ...entries].map((entry) => changedAt(join(path, entry))));
  return Math.max(...times);
}

/** Milliseconds since 1970; 0 where there is no such file. */
async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    (stats) => (stats.isDirectory() ? 0 : stats.mtimeMs),
    () => 0,
  );
}
