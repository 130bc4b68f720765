import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { build, type Plugin } from 'vite';
import { laterDrawings, viewBoxOf } from '../../../src/build/slim/later-drawings.ts';

const NODE_MODULES = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const ASSETS = '@box/blueprint-web-assets';
const EVERYTHING = `export * from '${ASSETS}/illustrations/Medium';
  export * from '${ASSETS}/icons/Content';
  export * from '${ASSETS}/icons/Logo';`;

test('illustrations come one by one, icons of rare kinds together, and all others from the start', async () => {
  const chunks = await chunksOf(EVERYTHING);
  const first = chunks.find(({ isEntry }) => isEntry)?.drawings ?? [];
  assert.ok(first.includes('FilePdf') && first.includes('FolderPersonal'));
  assert.ok(!first.includes('HatWand') && !first.includes('FileXbd'));
  const later = chunks.filter(({ isEntry }) => !isEntry).map(({ drawings }) => drawings);
  assert.ok(later.some((drawings) => drawings.length > 10 && drawings.includes('FileXbd')));
  assert.ok(later.some((drawings) => drawings.join() === 'HatWand'));
});

test('a build fails where nothing imports one of them', async () => {
  await assert.rejects(chunksOf(`export * from '${ASSETS}/icons/Content';`), /nothing imports .*HatWand/);
});

test('a drawing that brings other attributes than its box fails the build', () => {
  const code =
    'const a = (props, ref) => (_jsx("svg", { width: "24", viewBox: "0 0 24 24", ...props, a: 1 }));';
  assert.throws(() => viewBoxOf(code, 'Odd.js'), /Odd.js is not the <svg>/);
});

async function chunksOf(entry: string) {
  const source: Plugin = {
    name: 'source',
    enforce: 'pre',
    resolveId: (id) => (id === 'entry' ? id : id === '/drawing' ? { id, external: true } : null),
    load: (id) => (id === 'entry' ? entry : null),
  };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    plugins: [source, laterDrawings('/drawing', NODE_MODULES)],
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: 'entry',
        external: [/^react/],
        preserveEntrySignatures: 'strict',
      },
    },
  });
  assert.ok('output' in result);
  return result.output.flatMap((file) =>
    file.type === 'chunk'
      ? [{ isEntry: file.isEntry, drawings: file.moduleIds.flatMap((id) => drawingIn(id)) }]
      : [],
  );
}

function drawingIn(id: string): readonly string[] {
  const name = /^[^\0].*\/dist\/.*\/(\w+)\.js$/.exec(id)?.[1];
  return name === undefined || name === 'index' ? [] : [name];
}
