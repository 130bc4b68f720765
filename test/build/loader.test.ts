import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import { build, type Rolldown } from 'vite';
import { packageOf } from '../../src/build/module-id.ts';
import { REP_HINTS } from '../../src/widget/first-rows/query.ts';

const UPSTREAM = new URL('../../node_modules/box-ui-elements/dist/', import.meta.url);
const SCRIPTS = ['explorer', 'uploader', 'picker', 'preview', 'sidebar'].map((name) => `${name}.js`);
/** Two programs that were written apart have no line of this length in common. */
const LENGTH = 60;

let chunks: readonly Rolldown.OutputChunk[];

before(async () => {
  const groups = [{ name: 'sha1', test: /js-sha1/, priority: 1 }];
  const result = await build({
    mode: 'loader',
    build: { write: false, rolldownOptions: { output: { codeSplitting: { groups } } } },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  chunks = outputs.flatMap(({ output }) => output.filter((one) => one.type === 'chunk'));
});

test('the loader is one file by the name that a page knows, and what it fetches when it needs it', () => {
  const entries = chunks.filter(({ isEntry }) => isEntry);
  assert.deepEqual(
    entries.map(({ fileName }) => fileName),
    ['box-file-widget.js'],
  );
});

test('no module of the loader is of Box or React, or of any package but these', () => {
  const packages = new Set(chunks.flatMap(({ moduleIds }) => moduleIds).map(packageOf));
  packages.delete(undefined);
  assert.deepEqual([...packages].sort(), ['@lit/reactive-element', 'js-sha1', 'lit-html', 'mime']);
});

for (const name of SCRIPTS) {
  test(`no ${String(LENGTH)} characters of Box's ${name} are in the loader`, async () => {
    const theirs = await readFile(new URL(name, UPSTREAM), 'utf8');
    const pieces = new Set<string>();
    for (let at = 0; at + LENGTH <= theirs.length; at += LENGTH) pieces.add(theirs.slice(at, at + LENGTH));
    const common = chunks
      .filter(isOurs)
      .flatMap(({ code }) => windowsOf(code).filter((piece) => pieces.has(piece)));
    // A header's value, which Box's API wants so.
    assert.deepEqual(
      common.filter((piece) => !REP_HINTS.includes(piece)),
      [],
    );
  });
}

/** Box's scripts have another package in them that is here, too. */
function isOurs({ moduleIds }: Rolldown.OutputChunk): boolean {
  return !moduleIds.some((id) => packageOf(id) === 'js-sha1');
}

function windowsOf(code: string): string[] {
  return Array.from({ length: Math.max(0, code.length - LENGTH) }, (_, at) => code.slice(at, at + LENGTH));
}
