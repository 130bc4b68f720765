import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, type Plugin } from 'vite';
import { dropPreloads } from '../../src/build/preload.ts';

test('a deferred module is imported, and nothing is put into the page for it', async () => {
  const code = await entryOf(dropPreloads());
  assert.match(code, /import\(/);
  assert.doesNotMatch(code, /document|modulepreload/);
  assert.match(await entryOf(), /modulepreload/, 'what Vite does by itself');
});

async function entryOf(...plugins: Plugin[]): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [modules(), ...plugins],
    build: { write: false, minify: false, rolldownOptions: { input: 'virtual:entry' } },
  });
  assert.ok('output' in output);
  const entry = output.output.find((file) => file.type === 'chunk' && file.isEntry);
  assert.ok(entry?.type === 'chunk');
  return entry.code;
}

function modules(): Plugin {
  const codes: Readonly<Record<string, string>> = {
    'virtual:entry': `globalThis.later = () => import('virtual:later');`,
    'virtual:later': 'export const one = 1;',
  };
  return {
    name: 'modules',
    resolveId: (id) => (id in codes ? `\0${id}` : null),
    load: (id) => codes[id.slice(1)] ?? null,
  };
}
