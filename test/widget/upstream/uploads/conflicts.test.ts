import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conflictOptions, freeNames } from '../../../../src/widget/upstream/uploads/conflicts.ts';

test('a taken name gets the first number that is not known to be taken, in any case of letters', () => {
  const next = freeNames(['plan (1).PDF', 'Plan.pdf']);
  assert.equal(next('Plan.pdf'), 'Plan (2).pdf');
  assert.equal(next('Plan.pdf'), 'Plan (3).pdf');
});

test('a name with no extension, or with nothing but one, gets its number at the end', () => {
  assert.equal(freeNames([])('README'), 'README (1)');
  assert.equal(freeNames([])('.profile'), '.profile (1)');
});

test('the fourth name is free whatever is in the folder: upstream asks for five at most', () => {
  const next = freeNames([], () => 1_700_000_000_000);
  const names = Array.from({ length: 4 }, () => next('Plan.pdf'));
  assert.equal(names[3], 'Plan (1700000000000).pdf');
});

test('only a new version and keeping both are left to upstream', () => {
  assert.deepEqual(conflictOptions('new-version', []), { overwrite: true });
  assert.equal(conflictOptions('keep-both', []).overwrite, false);
  assert.deepEqual(conflictOptions('skip', []), { overwrite: 'error' });
  assert.deepEqual(conflictOptions('ask', []), { overwrite: 'error' });
});
