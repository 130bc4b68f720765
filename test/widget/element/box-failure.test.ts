import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxFailureOf, coversEngine } from '../../../src/widget/element/box-failure.ts';

for (const [status, boxCode, code, retryable, covers] of [
  [401, undefined, 'box_rejected_token', false, true],
  [403, undefined, 'not_allowed', false, false],
  [403, 'access_denied_insufficient_permissions', 'not_allowed', false, false],
  [403, 'cors_origin_not_whitelisted', 'cors_origin', false, true],
  [400, 'terms_of_service_required', 'box_step_needed', false, true],
  [403, 'forbidden_by_policy', 'blocked_by_policy', false, false],
  [404, 'not_found', 'item_not_found', false, false],
  [429, 'rate_limit_exceeded', 'box_busy', true, false],
  [502, undefined, 'box_failed', true, false],
  [undefined, undefined, 'box_failed', true, false],
] as const) {
  test(`Box's ${String(status)} ${boxCode ?? ''} is ${code}`, () => {
    const failure = boxFailureOf({
      type: 'error',
      ...(status === undefined ? {} : { status }),
      ...(boxCode === undefined ? {} : { boxCode }),
    });
    assert.deepEqual([failure.code, failure.status, failure.retryable], [code, status, retryable]);
    assert.equal(coversEngine(failure), covers);
  });
}
