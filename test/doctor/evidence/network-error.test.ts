import assert from 'node:assert/strict';
import { test } from 'node:test';

import { networkErrorCode } from '../../../src/doctor/evidence/network-error.ts';

const coded = (code: string) => Object.assign(new Error('text that is not repeated'), { code });

const cases: readonly (readonly [string, unknown, string])[] = [
  ['the code of the error itself', coded('ENOTFOUND'), 'ENOTFOUND'],
  [
    'the code behind a failed fetch',
    new TypeError('fetch failed', { cause: coded('ECONNRESET') }),
    'ECONNRESET',
  ],
  [
    'the first of several addresses',
    new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')]),
    'ECONNREFUSED',
  ],
  ['a time-out', new DOMException('…', 'TimeoutError'), 'TIMEOUT'],
  ['a proxy’s refusal', new Error('Proxy response (407) !== 200 when HTTP Tunneling'), 'PROXY_407'],
  ['nothing to go by', new Error('?'), 'UNKNOWN'],
  ['no error at all', 'text', 'UNKNOWN'],
];

for (const [name, error, expected] of cases)
  test(`finds ${name}`, () => {
    assert.equal(networkErrorCode(error), expected);
  });
