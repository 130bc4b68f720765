import assert from 'node:assert/strict';
import { test } from 'node:test';
import { format } from '../../../src/widget/messages/format.ts';

test('fills in what is given, everywhere it stands', () => {
  assert.equal(format('{n} of {n} {things}', { n: 3, things: 'files' }), '3 of 3 files');
});

test('leaves what is not given, and what only an object inherits', () => {
  assert.equal(format('{n} {toString}', {}), '{n} {toString}');
});

test('takes a value as it is', () => {
  assert.equal(format('{file}', { file: '$& {n}' }), '$& {n}');
});
