import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { build, type Plugin, type Rolldown } from 'vite';
import { upstreamMessages } from '../../src/build/messages.ts';
import { LANGUAGES } from '../../src/widget/messages/languages.ts';

const NODE_MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

const chunks = await chunksOf(`export { bundles } from 'box-ui-elements-messages';`);
const texts = chunks.filter((chunk) => !chunk.isEntry);

test('each language is a chunk of its own, fetched when it is asked for', () => {
  const entry = chunks.find((chunk) => chunk.isEntry);
  assert.ok(entry);
  assert.deepEqual(texts.map(({ name }) => name).sort(), [...LANGUAGES].sort());
  assert.deepEqual(entry.imports, []);
  assert.equal(entry.dynamicImports.length, LANGUAGES.length);
});

test('a language asks for no second file', () => {
  for (const { name, imports } of texts) assert.deepEqual(imports, [], name);
});

test('a language has its own words for Box’s elements, and for the packages below', () => {
  const german = texts.find(({ name }) => name === 'de-DE')?.code ?? '';
  assert.match(german, /"be\.download":\s*"Herunterladen"/);
  assert.match(german, /"boxAI\.agentSelector\.agentList":\s*"Agentenliste"/);
});

async function chunksOf(entry: string): Promise<readonly Rolldown.OutputChunk[]> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [virtualEntry(entry), upstreamMessages(NODE_MODULES)],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: 'virtual:entry', preserveEntrySignatures: 'strict' },
    },
  });
  assert.ok('output' in output);
  return output.output.filter((file) => file.type === 'chunk');
}

function virtualEntry(code: string): Plugin {
  return {
    name: 'entry',
    resolveId: (id) => (id === 'virtual:entry' ? `\0${id}` : null),
    load: (id) => (id === '\0virtual:entry' ? code : null),
  };
}
