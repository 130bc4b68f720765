import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { patchListRendering } from '../../../src/build/patches/list-rendering.ts';

const COLLECTIONS = fileURLToPath(
  new URL('../../../node_modules/@react-aria/collections/dist', import.meta.url),
);

const ENTRY = 'virtual:entry';

const entry: Plugin = {
  name: 'entry',
  resolveId: (source) => (source === ENTRY ? source : null),
  load: (id) =>
    id === ENTRY
      ? `import { BaseCollection } from '${COLLECTIONS}/BaseCollection.mjs';
         import { Document } from '${COLLECTIONS}/Document.mjs';
         export const open = () => new Document(new BaseCollection());`
      : null,
};

interface Node {
  appendChild(child: Node): void;
  setProps(props: { id: string }): void;
}

interface Document extends Node {
  createElement(type: string): Node;
  getCollection(): { readonly size: number };
}

test('rows of a rendering that was given up change no collection', async () => {
  const document = await documentOf();
  document.appendChild(element(document, 'a'));
  const before = document.getCollection();

  element(document, 'b').appendChild(element(document, 'c'));

  assert.equal(document.getCollection(), before);
});

test('a row that goes changes the collection', async () => {
  const document = await documentOf();
  const row = element(document, 'a');
  document.appendChild(row);
  assert.equal(document.getCollection().size, 1);

  element(document, 'b').appendChild(row);

  assert.equal(document.getCollection().size, 0);
});

function element(document: Document, id: string): Node {
  const made = document.createElement('item');
  made.setProps({ id });
  return made;
}

/** The package's own, as the build patches it. */
async function documentOf(): Promise<Document> {
  const plugins: Plugin[] = [entry, ...patchListRendering()];
  const rolldownOptions = { input: ENTRY, preserveEntrySignatures: 'strict' } as const;
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins,
    build: { write: false, rolldownOptions },
  });
  assert.ok('output' in built);
  const code = encodeURIComponent(built.output[0].code);
  const { open } = (await import(`data:text/javascript,${code}`)) as { open: () => Document };
  return open();
}
