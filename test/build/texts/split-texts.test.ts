import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { createIntl, type MessageFormatElement } from 'react-intl';
import { build, type Plugin, type Rolldown } from 'vite';
import { languageOfFirstTexts, upstreamMessages } from '../../../src/build/texts/upstream-messages.ts';
import { splitTexts } from '../../../src/build/texts/split-texts.ts';
import { LANGUAGES } from '../../../src/widget/messages/languages.ts';

const NODE_MODULES = fileURLToPath(new URL('../../../node_modules', import.meta.url));

const MODULES: Readonly<Record<string, string>> = {
  'virtual:entry': `
    export { bundles } from 'box-ui-elements-messages';
    export const open = { id: "be.download" };
    export const part = () => import('virtual:part');`,
  'virtual:part': `export const both = [{ id: 'be.download' }, { id: 'boxAI.agentSelector.agentList' }, { id: 'be.deleteDialogFileText' }];`,
};

const chunks = await chunksOf(MODULES);
const first = chunks.filter(({ moduleIds }) => moduleIds.some((id) => languageOfFirstTexts(id)));
const chunkCalled = (name: string): string => chunks.find((chunk) => chunk.name === name)?.code ?? '';

test('each language is two chunks of its own, fetched when they are asked for', () => {
  const entry = chunks.find((chunk) => chunk.isEntry);
  assert.ok(entry);
  assert.deepEqual(first.map(({ name }) => name).sort(), [...LANGUAGES].sort());
  assert.deepEqual(entry.imports, []);
  assert.equal(entry.dynamicImports.length, LANGUAGES.length * 2 + 1);
});

test('a language asks for no other file', () => {
  for (const { name, imports } of first) assert.deepEqual(imports, [], name);
});

test('a text whose id is in a module that is loaded at first is among the first texts, and there alone', () => {
  assert.match(chunkCalled('de-DE'), /"be\.download":\s*"Herunterladen"/);
  assert.doesNotMatch(chunkCalled('de-DE-later'), /be\.download/);
});

test('a text that only a later part shows comes later', () => {
  assert.match(chunkCalled('de-DE-later'), /"boxAI\.agentSelector\.agentList":\s*"Agentenliste"/);
  assert.doesNotMatch(chunkCalled('de-DE'), /agentList/);
});

test('a text with arguments is compiled, in the words of its language', () => {
  const [, compiled = ''] = /"be\.deleteDialogFileText":\s*(\[.*?\])/s.exec(chunkCalled('de-DE-later')) ?? [];
  const messages = { text: JSON.parse(compiled) as MessageFormatElement[] };
  const intl = createIntl({ locale: 'de-DE', messages });
  assert.equal(intl.formatMessage({ id: 'text' }, { name: 'A' }), 'Möchten Sie A wirklich löschen?');
});

test('a text that no module has the id of is in neither', () => {
  assert.doesNotMatch(chunkCalled('de-DE') + chunkCalled('de-DE-later'), /be\.accessStats/);
});

test('a build without texts that come later fails', async () => {
  await assert.rejects(chunksOf({ ...MODULES, 'virtual:part': 'export {};' }), /shown at first, or later/);
});

async function chunksOf(modules: typeof MODULES): Promise<readonly Rolldown.OutputChunk[]> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      virtual(modules),
      upstreamMessages(NODE_MODULES),
      splitTexts({ nodeModules: NODE_MODULES, starts: ['\0virtual:entry'] }),
    ],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: 'virtual:entry', preserveEntrySignatures: 'strict' },
    },
  });
  assert.ok('output' in output);
  return output.output.filter((file) => file.type === 'chunk');
}

function virtual(modules: typeof MODULES): Plugin {
  return {
    name: 'virtual',
    resolveId: (id) => (id in modules ? `\0${id}` : null),
    load: (id) => modules[id.slice(1)] ?? null,
  };
}
