import assert from 'node:assert/strict';
import { test } from 'node:test';
import { retryAfter } from '../../../src/widget/token/retry-after.ts';

const DATE = 'Tue, 03 Mar 2026 10:00:00 GMT';

for (const [headers, seconds] of [
  [{}, undefined],
  [{ 'Retry-After': '' }, undefined],
  [{ 'Retry-After': '12' }, 12],
  [{ 'Retry-After': 'Tue, 03 Mar 2026 10:00:30 GMT', Date: DATE }, 30],
  [{ 'Retry-After': 'Tue, 03 Mar 2026 09:00:00 GMT', Date: DATE }, 0],
  [{ 'Retry-After': 'Tue, 03 Mar 2026 10:00:30 GMT' }, undefined],
  [{ 'Retry-After': 'soon', Date: DATE }, undefined],
  [{ 'Retry-After': '-5', Date: DATE }, undefined],
  [{ 'Retry-After': '1.5', Date: DATE }, undefined],
] as const) {
  test(`${JSON.stringify(headers)} asks to wait ${String(seconds)} seconds`, () => {
    assert.equal(retryAfter(new Headers(headers)), seconds);
  });
}
