import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAccepted } from '../../../../src/widget/upstream/uploads/file-type.ts';

const file = (name: string, type = ''): { readonly name: string; readonly type: string } => ({ name, type });

test('without types each file will do', () => {
  assert.equal(isAccepted(file('Anything'), []), true);
});

test('an extension is compared in any case, at the end of the name', () => {
  assert.equal(isAccepted(file('Plan.PDF'), ['.pdf']), true);
  assert.equal(isAccepted(file('Plan.pdf.exe'), ['.pdf']), false);
  assert.equal(isAccepted(file('Data.tar.gz'), ['.tar.gz']), true);
});

test('a media type is compared whole, without its parameters; with a star, up to its slash', () => {
  assert.equal(isAccepted(file('a', 'image/png'), ['image/png']), true);
  assert.equal(isAccepted(file('a', 'image/png'), ['image/*']), true);
  assert.equal(isAccepted(file('a', 'text/plain;charset=utf-8'), ['text/plain']), true);
  assert.equal(isAccepted(file('a', 'imagery/png'), ['image/*']), false);
  assert.equal(isAccepted(file('a.png'), ['image/*']), false);
});
