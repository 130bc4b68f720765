import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bindingsOf } from '../../../src/build/chunks/bindings.ts';
import { reachedFrom, type Graph } from '../../../src/build/chunks/reach.ts';

const CODE: Readonly<Record<string, string>> = {
  root: `import { a } from 'barrel'; console.log(a);`,
  barrel: `export { a } from 'a'; export { b } from 'b'; export * from 'more';`,
  a: 'export const a = 1;',
  b: 'export const b = 1;',
  more: `export { c } from 'c';`,
  c: 'export const c = 1;',
};

test('through a barrel of a package without side effects, only to the name that is asked for', () => {
  assert.deepEqual(reached('root', CODE), ['a', 'barrel', 'root']);
});

test('through `export *`, to the module that has the name', () => {
  const root = `import { c } from 'barrel'; console.log(c);`;
  assert.deepEqual(reached('root', { ...CODE, root }), ['barrel', 'c', 'more', 'root']);
});

test('all of a barrel whose package may have side effects', () => {
  assert.deepEqual(reached('root', CODE, false), ['a', 'b', 'barrel', 'c', 'more', 'root']);
});

test('what a barrel imports to be run is needed whatever the name', () => {
  const barrel = `import 'c'; ${CODE['barrel'] ?? ''}`;
  assert.deepEqual(reached('root', { ...CODE, barrel }), ['a', 'barrel', 'c', 'root']);
});

function reached(root: string, code: Readonly<Record<string, string>>, isPure = true): string[] {
  const graph: Graph = (id) => {
    const text = code[id] ?? '';
    const imported = [
      ...new Set(Array.from(text.matchAll(/(?:from|import) '(\w+)'/g), (match) => match[1] ?? '')),
    ];
    return { imported, bindings: bindingsOf(text), isPure, size: text.length };
  };
  return [...reachedFrom(root, graph)].sort();
}
