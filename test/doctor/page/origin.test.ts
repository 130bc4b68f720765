import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isSecure, originOf } from '../../../src/doctor/page/origin.ts';

test('an origin has scheme, host and a port that is not the usual one, and no slash', () => {
  assert.equal(originOf('https://Intranet.Example/files/?a=1#b'), 'https://intranet.example');
  assert.equal(originOf('https://intranet.example:443'), 'https://intranet.example');
  assert.equal(originOf('http://intranet.example:8080/'), 'http://intranet.example:8080');
});

test('refuses what no page has', () => {
  for (const url of ['intranet.example', 'file:///index.html', ''])
    assert.throws(() => originOf(url), TypeError);
});

test('https and this machine are secure', () => {
  for (const origin of ['https://a.example', 'http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:1'])
    assert.ok(isSecure(origin), origin);
  assert.ok(!isSecure('http://intranet.example'));
});
