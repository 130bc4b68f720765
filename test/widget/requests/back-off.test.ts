import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backOff, retryAfter } from '../../../src/widget/requests/back-off.ts';

test('pauses double up to thirty seconds, and are spread', () => {
  assert.deepEqual(
    [1, 2, 5, 6, 5000].map((failures) => backOff(failures, 0)),
    [1000, 2000, 16_000, 30_000, 30_000],
  );
  assert.deepEqual([backOff(1, 1), backOff(6, 1)], [1500, 30_000]);
});

test('Retry-After is in seconds or a date', () => {
  const wall = Date.parse('2026-01-01T00:00:00Z');
  assert.equal(retryAfter('120', wall), 120);
  assert.equal(retryAfter(' 0 ', wall), 0);
  assert.equal(retryAfter('Thu, 01 Jan 2026 00:01:00 GMT', wall), 60);
});

test('no Retry-After makes a pause that is negative, endless or no number', () => {
  const wall = Date.parse('2026-01-01T00:00:00Z');
  assert.equal(retryAfter('Thu, 01 Jan 1970 00:00:00 GMT', wall), 0);
  assert.equal(retryAfter('99999999999', wall), 3600);
  for (const text of [undefined, '', 'soon', '-1x', '1.5.2'])
    assert.equal(retryAfter(text, wall), undefined, text);
});
