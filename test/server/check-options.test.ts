import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ConfigError, createTokenEndpoint, parseConfig } from '../../src/server/index.ts';
import { consoleJson, KEYS } from './app-config.ts';

const GOOD = {
  config: parseConfig(consoleJson({ privateKey: KEYS.plain })),
  identify: () => undefined,
  apiUrl: 'http://127.0.0.1:3001/',
  allowedOrigins: ['https://portal.example', 'http://localhost:8080'],
  deadlineMs: 5000,
};

test('takes good options', () => {
  assert.equal(typeof createTokenEndpoint(GOOD), 'function');
});

for (const [name, change, expected] of [
  ['identify', { identify: undefined as never }, /^The option "identify" is no function: give/],
  ['apiUrl', { apiUrl: 'api.box.com' }, /^The option "apiUrl" is no address: leave/],
  [
    'a slash',
    { allowedOrigins: ['https://a.example', 'https://b.example/'] },
    /"allowedOrigins\[1\]" is no origin/,
  ],
  ['a star', { allowedOrigins: ['*'] }, /"allowedOrigins\[0\]" is no origin: write/],
  ['no time', { deadlineMs: 0 }, /^The option "deadlineMs" is no time: leave/],
] as const) {
  test(`names the option that is wrong and what to do: ${name}`, () => {
    assert.throws(
      () => createTokenEndpoint({ ...GOOD, ...change }),
      (error) => error instanceof ConfigError && expected.test(error.message),
    );
  });
}
