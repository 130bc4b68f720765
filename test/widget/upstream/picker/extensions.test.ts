import assert from 'node:assert/strict';
import { test } from 'node:test';
import mime from 'mime';
import { extensionsOf, NO_FILE } from '../../../../src/widget/upstream/picker/extensions.ts';

const isIn = (accept: readonly string[], extension: string): boolean => {
  const extensions = extensionsOf(accept, (one) => mime.getType(one));
  return extensions.length === 0 || extensions.indexOf(extension) > -1;
};

test('each extension is in where the page accepts all', () => {
  assert.ok(isIn([], 'exe'));
  assert.ok(isIn([], ''));
});

test('an extension is in by itself, in whatever case', () => {
  assert.ok(isIn(['.pdf'], 'pdf'));
  assert.ok(isIn(['.pdf'], 'PDF'));
  assert.ok(!isIn(['.pdf'], 'xpdf'));
  assert.ok(!isIn(['.pdf'], 'docx'));
});

test('an extension is in by the type of its files', () => {
  assert.ok(isIn(['image/*'], 'jpeg'));
  assert.ok(isIn(['image/png'], 'PNG'));
  assert.ok(!isIn(['image/png'], 'gif'));
  assert.ok(isIn(['application/vnd.openxmlformats-officedocument.wordprocessingml.document'], 'docx'));
});

test('a file without an extension, or with an unknown one, is in where all are', () => {
  assert.ok(!isIn(['image/*'], ''));
  assert.ok(!isIn(['image/*'], 'unknown-to-all'));
});

test('of an extension with dots, the last part counts', () => {
  assert.ok(isIn(['.tar.gz'], 'gz'));
  assert.ok(!isIn(['.tar.gz'], 'tar'));
});

test('what is no file is in', () => {
  assert.ok(isIn(['.pdf'], NO_FILE));
});
