import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bindingsOf } from '../../../src/build/chunks/bindings.ts';

test('indices follow the order of the imported modules, each once', () => {
  const { taken, passedOn } = bindingsOf(
    `import a, { b as c } from './one'; import './two'; export * from './three'; export { d as e } from './one';`,
  );
  assert.deepEqual(taken, [
    { from: 0, names: ['default', 'b'] },
    { from: 1, names: [] },
  ]);
  assert.deepEqual(passedOn, [
    { from: 2, name: undefined, as: undefined },
    { from: 0, name: 'd', as: 'e' },
  ]);
});

test('a module that passes names on in any of the ways is a barrel', () => {
  for (const code of [
    `export { a } from './a'; export * from './b';`,
    `'use client'; /* more */ import { a as b } from './a'; // and\nexport { b };`,
  ])
    assert.equal(bindingsOf(code).isBarrel, true, code);
});

test('a module with code of its own is none', () => {
  for (const code of [
    `import { a } from './a'; export const b = a;`,
    `import { a } from './a'; a(); export { a };`,
    `import { a } from './a'; export default a;`,
  ])
    assert.equal(bindingsOf(code).isBarrel, false, code);
});
