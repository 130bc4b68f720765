import assert from 'node:assert/strict';
import { test } from 'node:test';

import { decodeProtectedHeader, jwtVerify } from 'jose';

import { createSigner } from '../../../src/server/box/assertion.ts';
import { parseConfig } from '../../../src/server/config.ts';
import { ConfigError } from '../../../src/server/config-error.ts';
import { consoleJson, KEYS } from '../app-config.ts';

const NOW = 1_700_000_000_500;

function signerOf(json: unknown, now = () => NOW) {
  const { clientId, jwt } = parseConfig(json);
  assert.ok(jwt);
  return createSigner(clientId, jwt, now);
}

const plain = consoleJson({ privateKey: KEYS.plain });

test('signs what Box asks for: kid in the header, string ids, the literal audience, 30 s', async () => {
  const assertion = await signerOf(plain)({ type: 'user', id: '42' });
  assert.deepEqual(decodeProtectedHeader(assertion), { alg: 'RS256', typ: 'JWT', kid: 'key1' });
  const { payload } = await jwtVerify(assertion, KEYS.public, { currentDate: new Date(NOW) });
  const { jti, ...claims } = payload;
  assert.deepEqual(claims, {
    iss: 'client-id-of-the-test',
    sub: '42',
    box_sub_type: 'user',
    aud: 'https://api.box.com/oauth2/token',
    exp: 1_700_000_030,
  });
  assert.ok(jti !== undefined && jti.length >= 16 && jti.length <= 128);
});

for (const algorithm of ['RS384', 'RS512']) {
  test(`signs by ${algorithm} where the configuration says so`, async () => {
    const appAuth = { ...plain.boxAppSettings.appAuth, algorithm };
    const assertion = await signerOf(consoleJson({ settings: { appAuth } }))({ type: 'user', id: '42' });
    assert.equal(decodeProtectedHeader(assertion).alg, algorithm);
    await jwtVerify(assertion, KEYS.public, { currentDate: new Date(NOW) });
  });
}

test('never uses a jti twice', async () => {
  const sign = signerOf(plain);
  const subject = { type: 'enterprise', id: '1' } as const;
  const [one, two] = await Promise.all([sign(subject), sign(subject)]);
  assert.notEqual(one, two);
});

test('says how to open a key that is still locked', () => {
  assert.throws(
    () => signerOf(consoleJson()),
    (error) => error instanceof ConfigError && error.message.includes('readConfigFile'),
  );
});

test('names the field of a key that is damaged', async () => {
  const damaged = consoleJson({ privateKey: KEYS.plain.replace(/^[A-Za-z0-9+/]{64}$/m, '') });
  await assert.rejects(
    signerOf(damaged)({ type: 'enterprise', id: '1' }),
    (error) =>
      error instanceof ConfigError && error.message.startsWith('"boxAppSettings.appAuth.privateKey"'),
  );
});
