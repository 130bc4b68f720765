import assert from 'node:assert/strict';
import { test } from 'node:test';

import { refusalOf } from '../../src/server/failure.ts';

test('says which way the clock is off, as far as that is known', () => {
  const detail = (skew?: number) =>
    refusalOf({ kind: 'clock', claim: 'exp', ...(skew === undefined ? {} : { skewSeconds: skew }) }).detail;
  assert.equal(detail(90), "This server's clock is 90 s ahead of Box; fix NTP.");
  assert.equal(detail(-90), "This server's clock is 90 s behind Box; fix NTP.");
  assert.equal(detail(), "This server's clock differs from Box's; fix NTP.");
});

test('keeps what the user has to do at Box apart from a missing account', () => {
  const { code, reason } = refusalOf({ kind: 'terms' });
  assert.deepEqual([code, reason], ['forbidden', 'terms_of_service_required']);
});
