import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replaceOnce } from '../../../src/build/patches/replace.ts';

test('a text that stands once is replaced, whatever it holds', () => {
  assert.equal(replaceOnce('a$b', '$', '$&', 'x'), 'a$&b');
});

test('a patch that no longer matches fails the build and names itself', () => {
  assert.throws(
    () => replaceOnce('abc', 'z', 'y', 'react-dom'),
    /react-dom: expected this text once, found it 0 times: z/,
  );
  assert.throws(() => replaceOnce('aa', 'a', 'b', 'react-dom'), /found it 2 times/);
});
