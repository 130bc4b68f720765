import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loginUrl } from '../../../src/widget/token/login-url.ts';

const BASE = 'https://intranet.example/box/token';

test('takes addresses on the web, relative ones from the token endpoint', () => {
  assert.equal(loginUrl('/sign-in', BASE), 'https://intranet.example/sign-in');
  assert.equal(loginUrl('https://login.example/?x=1', BASE), 'https://login.example/?x=1');
});

for (const value of [
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'data:text/html,x',
  'blob:x',
  'https://',
  7,
  null,
]) {
  test(`refuses ${String(value)}`, () => {
    assert.equal(loginUrl(value, BASE), undefined);
  });
}
