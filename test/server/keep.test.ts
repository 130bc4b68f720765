import assert from 'node:assert/strict';
import { test } from 'node:test';

import { keepIssued, keepParent } from '../../src/server/keep.ts';

test('keeps an issued token as long as 300 s are left, or for half a shorter life', () => {
  assert.deepEqual([3600, 4247, 301, 300, 60].map(keepIssued), [3300, 3947, 1, 150, 30]);
});

test('keeps a parent for half its life, and never so long that its children get under 300 s', () => {
  for (const life of [3600, 4247, 900, 600, 599, 400, 301]) {
    assert.ok(life - keepParent(life) >= 300, `${life}`);
  }
  assert.deepEqual([3600, 600, 400, 100].map(keepParent), [1800, 300, 100, 50]);
});
