import assert from 'node:assert/strict';
import { test } from 'node:test';

import { retryDelay } from '../../../src/server/box/retry.ts';

function delay(status: number, tries: number, retryAfter?: string, msLeft = 9000): number | undefined {
  const headers = new Headers(retryAfter === undefined ? {} : { 'Retry-After': retryAfter });
  return retryDelay({ status, headers, tries, msLeft });
}

test('tries again where Box is busy or broken, and only there', () => {
  for (const status of [429, 500, 503]) assert.ok(delay(status, 1) !== undefined, `${status}`);
  for (const status of [200, 400, 401, 403, 404]) assert.equal(delay(status, 1), undefined);
});

test('waits as long as Box says, unless that is longer than there is time', () => {
  assert.equal(delay(429, 1, '2'), 2000);
  assert.equal(delay(503, 1, '2'), 2000);
  assert.equal(delay(429, 1, '60'), undefined);
  assert.equal(delay(429, 1, '2', 1900), undefined);
  assert.equal(delay(500, 1, undefined, 200), undefined);
});

test('waits longer from try to try, and gives up after five', () => {
  const [first, second] = [delay(500, 1), delay(500, 2)];
  assert.ok(first !== undefined && first >= 250 && first <= 500);
  assert.ok(second !== undefined && second >= 500 && second <= 1000);
  assert.ok(delay(500, 4) !== undefined);
  assert.equal(delay(500, 5), undefined);
});
