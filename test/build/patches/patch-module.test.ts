import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build } from 'vite';
import { patchModule } from '../../../src/build/patches/patch-module.ts';

const SOURCE = 'export const greeting = "hello";';

/** Builds one module, named as a file of a package would be, with a patch. */
async function built(
  replacements: readonly (readonly [string, string])[],
  path = '/pkg/index.js',
): Promise<string> {
  const entry = '/node_modules/pkg/index.js';
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      { name: 'source', enforce: 'pre', resolveId: (id) => id, load: () => SOURCE },
      patchModule({ name: 'pkg', path, replacements }),
    ],
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'x' } },
  });
  const [output] = Array.isArray(result) ? result : [];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  return chunk?.code ?? '';
}

test('the module of that path is changed, and no other', async () => {
  assert.match(await built([['"hello"', '"goodbye"']]), /goodbye/);
  assert.match(await built([['"hello"', '"goodbye"']], '/other/index.js'), /hello/);
});

test('a build fails, and says which patch, where upstream has changed', async () => {
  await assert.rejects(
    built([['"bonjour"', '"salut"']]),
    /pkg: expected this text once, found it 0 times: "bonjour"/,
  );
});
