import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadTimeFor } from '../../../src/widget/element/load-time.ts';

test('an engine waits where the user saves data, or the line is slow', () => {
  assert.equal(loadTimeFor({ saveData: true, effectiveType: '4g' }), 'idle');
  for (const effectiveType of ['slow-2g', '2g', '3g']) assert.equal(loadTimeFor({ effectiveType }), 'idle');
});

test('it comes at once where the line is fast, or nobody says how it is', () => {
  assert.equal(loadTimeFor({ saveData: false, effectiveType: '4g' }), 'eager');
  assert.equal(loadTimeFor({}), 'eager');
});
