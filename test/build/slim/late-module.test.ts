import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, type Plugin } from 'vite';
import { lateModule } from '../../../src/build/slim/late-module.ts';

const REACT_TETHER = '/node_modules/react-tether/lib/react-tether.modern.js';
const IMPORT = `import Tether from 'tether'; export default Tether;`;

test('react-tether gets the stand-in', async () => {
  assert.deepEqual(await importsOf(REACT_TETHER, IMPORT), ['/late/tether.ts']);
});

test('a build fails where react-tether imports no tether', async () => {
  await assert.rejects(importsOf(REACT_TETHER, 'export default 1;'), /imports no more tether/);
});

test('all others get the real one', async () => {
  await assert.rejects(importsOf('/late/tether.ts', IMPORT), /imports no more tether/);
});

async function importsOf(entry: string, code: string): Promise<readonly string[]> {
  const source: Plugin = {
    name: 'source',
    enforce: 'pre',
    resolveId: (id) => (id === entry ? id : { id, external: true }),
    load: (id) => (id === entry ? code : null),
  };
  const late = lateModule({ source: 'tether', importer: 'react-tether/', module: '/late/tether.ts' });
  const outside: Plugin = {
    name: 'outside',
    enforce: 'pre',
    resolveId: (id) => (id === '/late/tether.ts' && id !== entry ? { id, external: true } : null),
  };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [late, outside, source],
    build: {
      write: false,
      rolldownOptions: {
        input: entry,
        external: ['/late/tether.ts'].filter((id) => id !== entry),
        preserveEntrySignatures: 'strict',
      },
    },
  });
  assert.ok('output' in result);
  return result.output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.imports : []));
}
