import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { classOf } from '../../../src/widget/page/class-of.ts';

test('what is of a class is known by its name, whichever realm has made it', () => {
  const foreign: unknown = runInNewContext('new Error("elsewhere")');
  assert.ok(!(foreign instanceof Error));
  assert.equal(classOf(foreign), 'Error');
  assert.equal(classOf(new FormData()), 'FormData');
  assert.equal(classOf(new File([], 'a.txt')), 'File');
});

test('what has no class of its own is none of these', () => {
  assert.equal(classOf({ name: 'File' }), 'Object');
  assert.equal(classOf(undefined), 'Undefined');
});
