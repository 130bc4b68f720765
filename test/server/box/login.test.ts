import assert from 'node:assert/strict';
import { test } from 'node:test';

import { comparableLogin } from '../../../src/server/box/login.ts';

test('takes case and surrounding space away', () => {
  assert.equal(comparableLogin(' Ada@Intranet.EXAMPLE\n'), 'ada@intranet.example');
});

test('does not turn another letter into an ASCII one', () => {
  assert.notEqual(comparableLogin('\u212Aim@intranet.example'), 'kim@intranet.example');
});
