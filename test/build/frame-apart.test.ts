import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, type Plugin, type Rolldown } from 'vite';
import { frameApart } from '../../src/build/frame-apart.ts';

const MODULES = {
  '/src/widget/element/life.ts': `globalThis.engines = [() => import('/src/widget/engine-frame/index.ts'), () => import('/src/widget/engine-shadow/index.ts')];`,
  '/src/widget/engine-frame/index.ts': `import { sends } from '/src/widget/upstream/transfers.ts'; globalThis.frame = sends;`,
  '/src/widget/engine-shadow/index.ts': `import { sends } from '/src/widget/upstream/transfers.ts'; globalThis.shadow = sends;`,
  '/src/widget/upstream/transfers.ts': `import { asks } from '/src/widget/requests/requests.ts'; import { now } from '/src/widget/page/clock.ts'; export const sends = [asks, now];`,
  '/src/widget/requests/requests.ts': `export const asks = 'asks Box'.concat(Date.now());`,
  '/src/widget/page/clock.ts': `export const now = 'of the page'.concat(Date.now());`,
};

test('the frame engine has its own copy of what both engines need, and all of it', async () => {
  const chunks = await chunksOf(MODULES);
  const having = (text: string): string[] =>
    chunks.filter(({ code }) => code.includes(text)).map(({ name }) => name);
  assert.equal(having('asks Box').length, 2);
  assert.equal(having('of the page').length, 1, 'what a page has once is not copied');
});

test('a build fails where the engines have nothing in common', async () => {
  const code = 'globalThis.frame = 1;';
  await assert.rejects(
    chunksOf({ ...MODULES, '/src/widget/engine-frame/index.ts': code }),
    /nothing in common/,
  );
});

async function chunksOf(codes: Readonly<Record<string, string>>): Promise<Rolldown.OutputChunk[]> {
  const modules: Plugin = {
    name: 'modules',
    enforce: 'pre',
    resolveId: (id) => (id in codes ? id : null),
    load: (id) => codes[id.split('?')[0] ?? ''] ?? null,
  };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [frameApart(), modules],
    build: { write: false, minify: false, rolldownOptions: { input: '/src/widget/element/life.ts' } },
  });
  assert.ok('output' in result);
  return result.output.filter((file) => file.type === 'chunk');
}
