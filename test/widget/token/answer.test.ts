import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAnswer } from '../../../src/widget/token/answer.ts';

const GOOD = {
  access_token: 'a.b_c-D~e/f+g==',
  expires_in: 3210.5,
  token_type: 'bearer',
  restricted_to: [],
  subject: 's',
};

test('reads a full answer', () => {
  assert.deepEqual(readAnswer(GOOD), { token: 'a.b_c-D~e/f+g==', expiresIn: 3210.5, subject: 's' });
});

test("reads Box's own answer handed on unchanged", () => {
  const box = { access_token: 'a', expires_in: 4247, token_type: 'Bearer', issued_token_type: 'urn:x' };
  assert.deepEqual(readAnswer(box), { token: 'a', expiresIn: 4247, subject: undefined });
});

const WRONG: readonly (readonly [field: keyof typeof GOOD, values: readonly unknown[]])[] = [
  ['access_token', [undefined, null, '', 7, 'two words', 'line\nbreak', 'ünïcode']],
  ['expires_in', [undefined, null, '3600', 0, -1, Number.NaN, Number.POSITIVE_INFINITY, 3_600_000]],
  ['token_type', [undefined, null, 'mac']],
  ['restricted_to', [null, {}, 'x']],
  ['subject', [null, '', 7]],
];

for (const [field, values] of WRONG) {
  for (const value of values) {
    test(`${field} = ${JSON.stringify(value)} is a bad answer that names the field alone`, () => {
      assert.throws(() => readAnswer({ ...GOOD, [field]: value }), {
        code: 'bad_answer',
        message: `bad_answer: ${field}`,
        detail: { status: 200, field, debugDetail: `The token endpoint's answer is wrong in: ${field}` },
      });
    });
  }
}
