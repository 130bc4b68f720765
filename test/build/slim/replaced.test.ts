import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { build, type Plugin } from 'vite';
import { esToolkit } from '../../../src/build/slim/es-toolkit.ts';
import { nativeResizeObserver } from '../../../src/build/slim/native-resize-observer.ts';
import { noMessageParser } from '../../../src/build/slim/no-message-parser.ts';
import { oneFormatjs } from '../../../src/build/slim/one-formatjs.ts';

const NODE_MODULES = fileURLToPath(new URL('../../../node_modules', import.meta.url));

test('react-measure gets the browser’s own ResizeObserver', async () => {
  const ids = await modulesOf(`export { default } from 'react-measure';`, nativeResizeObserver());
  assert.ok(!ids.some((id) => id.includes('/resize-observer-polyfill/')));
});

test('react-intl shares the packages of @formatjs/intl', async () => {
  const ids = await modulesOf(`export { IntlProvider } from 'react-intl';`, oneFormatjs(NODE_MODULES));
  const parsers = ids.filter((id) => id.endsWith('/icu-messageformat-parser/lib/parser.js'));
  assert.equal(parsers.length, 1);
});

test('react-intl has no parser of messages', async () => {
  const entry = `export { createIntl } from '@formatjs/intl';`;
  const ids = await modulesOf(entry, noMessageParser(NODE_MODULES));
  assert.ok(!ids.some((id) => /icu-messageformat-parser\/lib\/parser|icu-skeleton-parser/.test(id)));
  assert.ok(ids.some((id) => id.includes('literal-messages')));
});

test('lodash’s functions are es-toolkit’s', async () => {
  const ids = await modulesOf(`export { default } from 'lodash/set';`, esToolkit());
  assert.ok(ids.some((id) => id.endsWith('/es-toolkit/dist/compat/object/set.mjs')));
  assert.ok(!ids.some((id) => id.includes('/lodash/')));
});

test('a function that es-toolkit has not fails the build', async () => {
  await assert.rejects(modulesOf(`export { default } from 'lodash/chain';`, esToolkit()), /no chain/);
});

test('a build fails where upstream asks for none of it', async () => {
  await assert.rejects(
    modulesOf('export default 1;', nativeResizeObserver()),
    /no more for resize-observer-polyfill/,
  );
  await assert.rejects(modulesOf('export default 1;', esToolkit()), /no more for lodash/);
  await assert.rejects(modulesOf('export default 1;', noMessageParser(NODE_MODULES)), /no more for a parser/);
  await assert.rejects(modulesOf('export default 1;', oneFormatjs(NODE_MODULES)), /no packages of its own/);
});

async function modulesOf(entry: string, plugin: Plugin): Promise<readonly string[]> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [virtualEntry(entry), plugin],
    build: { write: false, rolldownOptions: { input: 'virtual:entry', preserveEntrySignatures: 'strict' } },
  });
  assert.ok('output' in output);
  return output.output.flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []));
}

function virtualEntry(code: string): Plugin {
  const id = `${NODE_MODULES}/../virtual-entry.js`;
  return {
    name: 'entry',
    enforce: 'pre',
    resolveId: (source) => (source === 'virtual:entry' ? id : null),
    load: (asked) => (asked === id ? code : null),
  };
}
