import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, test } from 'node:test';

import { closeLocalBox, serving } from './serving.ts';

const SECRET = 'a secret of the intranet and a long one';
const OTHER = 'another secret as long as the first one';
const EMAIL = 'ada@intranet.example';
const NOW = Math.floor(Date.now() / 1000);

after(closeLocalBox);

const hmac = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('hex');

function signed({ email = EMAIL, time = String(NOW), secret = SECRET, signature = '' } = {}) {
  return {
    'X-User': email,
    'X-User-Time': time,
    'X-User-Signature': signature === '' ? hmac(secret, `${time}\n${email}`) : signature,
  };
}

function without(name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(signed()).filter(([header]) => header !== name));
}

const REFUSED: Readonly<Record<string, Record<string, string>>> = {
  'no header': {},
  'no address': without('X-User'),
  'no time': without('X-User-Time'),
  'no signature': without('X-User-Signature'),
  'the signature of another secret': signed({ secret: OTHER }),
  'the signature of another address': { ...signed(), 'X-User': 'grace@intranet.example' },
  'the signature of another time': { ...signed(), 'X-User-Time': String(NOW + 1) },
  'a signature two minutes old': signed({ time: String(NOW - 120) }),
  'a signature from two minutes ahead': signed({ time: String(NOW + 120) }),
  'a time that is no number': signed({ time: 'now' }),
  'a time with a fraction': signed({ time: `${NOW}.5` }),
  'a signature cut short': signed({ signature: hmac(SECRET, `${NOW}\n${EMAIL}`).slice(0, 62) }),
  'an unsigned text where the line end moved': { ...signed(), 'X-User': `${EMAIL}, ${EMAIL}` },
  'an identity in the old, unsigned way': { 'X-Forwarded-User': EMAIL, 'Remote-User': EMAIL },
};

test('an address that the intranet has signed gets its token', async (t) => {
  const { ask } = await serving(t, ['--identity-header', 'X-User'], { IDENTITY_SECRET: SECRET });
  const { status, token } = await ask(signed());
  assert.equal(status, 200);
  assert.equal(typeof token, 'string');
});

test('while one secret takes the place of another, both count', async (t) => {
  const { ask } = await serving(t, ['--identity-header', 'X-User'], {
    IDENTITY_SECRET: `${OTHER},${SECRET}`,
  });
  for (const secret of [OTHER, SECRET]) {
    assert.equal((await ask(signed({ secret: secret }))).status, 200);
  }
});

for (const [what, headers] of Object.entries(REFUSED)) {
  test(`refuses ${what}: 401 session_ended`, async (t) => {
    const { ask } = await serving(t, ['--identity-header', 'X-User'], { IDENTITY_SECRET: SECRET });
    const { status, code } = await ask(headers);
    assert.deepEqual([status, code], [401, 'session_ended']);
  });
}
