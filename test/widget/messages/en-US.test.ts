import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENDPOINT_CODES } from '../../../src/contract/problem.ts';
import { enUS } from '../../../src/widget/messages/en-US.ts';
import { BOX_CODES } from '../../../src/contract/error-code.ts';

for (const code of [...ENDPOINT_CODES, ...BOX_CODES]) {
  test(`${code} has a sentence that blames no network`, () => {
    assert.match(enUS.errors[code], /^[A-Z].+[.…]$/);
    assert.doesNotMatch(enUS.errors[code], /network|error/i);
  });
}
