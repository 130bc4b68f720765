import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, type Plugin, type Rolldown } from 'vite';
import { loaderApart } from '../../src/build/loader-apart.ts';
import { dropPreloads } from '../../src/build/preload.ts';

const MODULES = {
  'virtual:loader': `import { shared } from 'virtual:shared'; globalThis.start = [shared, () => import('virtual:later')];`,
  'virtual:later': `import { shared } from 'virtual:shared'; globalThis.later = shared;`,
  'virtual:shared': `export const shared = 'of both'.concat(Date.now());`,
};

test('what the loader fetches later has its own copy of what both need, and never imports the loader', async () => {
  const [loader, later] = await chunksOf(loaderApart());
  assert.ok(loader?.code.includes('of both'));
  assert.ok(later?.code.includes('of both'));
  assert.deepEqual(later?.imports, []);
  const [, plain] = await chunksOf();
  assert.deepEqual(plain?.imports, [loader?.fileName], 'what the bundler does by itself');
});

test('a chunk that imports the loader all the same is refused', async () => {
  const both = { ...MODULES, 'virtual:later': `import 'virtual:loader';` };
  await assert.rejects(chunksOf(loaderApart(), both), /imports the loader/);
});

async function chunksOf(
  apart?: Plugin,
  codes: Readonly<Record<string, string>> = MODULES,
): Promise<Rolldown.OutputChunk[]> {
  const modules: Plugin = {
    name: 'modules',
    resolveId: (id) => (id in codes ? `\0${id}` : null),
    load: (id) => codes[id.slice(1).split('?')[0] ?? ''] ?? null,
  };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [...(apart ? [apart] : []), dropPreloads(), modules],
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: 'virtual:loader',
        output: { entryFileNames: 'loader.js', chunkFileNames: '[name].js' },
      },
    },
  });
  assert.ok('output' in result);
  return result.output.filter((file) => file.type === 'chunk');
}
