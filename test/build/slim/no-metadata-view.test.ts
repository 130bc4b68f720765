import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, type Plugin } from 'vite';
import { noMetadataView } from '../../../src/build/slim/no-metadata-view.ts';

const FOLDER = '/node_modules/box-ui-elements/es/elements/content-explorer';
const HELPERS = `import V2 from './MetadataQueryAPIHelper';
  import V1 from '../../features/metadata-based-view/MetadataQueryAPIHelper';
  export const helpers = [V1, V2];`;

test('the explorer comes without what asks for a view of metadata', async () => {
  assert.deepEqual(await importsOf('ContentExplorer.js', HELPERS), []);
});

test('a build fails where the explorer no longer imports it', async () => {
  await assert.rejects(importsOf('ContentExplorer.js', 'export default 1;'), /no .\/MetadataQueryAPIHelper/);
});

test('no other module goes without it', async () => {
  await assert.rejects(importsOf('Other.js', HELPERS), /the explorer imports no/);
});

async function importsOf(file: string, code: string): Promise<readonly string[]> {
  const entry = `${FOLDER}/${file}`;
  const source: Plugin = {
    name: 'source',
    enforce: 'pre',
    resolveId: (id) => (id === entry ? id : { id, external: true }),
    load: (id) => (id === entry ? code : null),
  };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [noMetadataView(), source],
    build: { write: false, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' } },
  });
  assert.ok('output' in result);
  return result.output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.imports : []));
}
