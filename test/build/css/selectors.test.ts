import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classesIn } from '../../../src/build/css/selectors.ts';

test('classes that an element needs to match, not those that it may have or must not have', () => {
  assert.deepEqual(classesIn('.a.b:not(.c) > .d:is(.e, :not(.f)) [src=".g"] ::before'), ['a', 'b', 'd']);
  assert.deepEqual(classesIn('button svg'), []);
  assert.deepEqual(classesIn(String.raw`.w\:1 .-x_y`), ['w:1', '-x_y']);
});
