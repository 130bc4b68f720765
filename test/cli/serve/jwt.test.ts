import assert from 'node:assert/strict';
import { createHmac, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { base64url, exportJWK, SignJWT } from 'jose';

import { listening } from '../../server/adapters/listening.ts';
import { closeLocalBox, serving } from './serving.ts';

const SECRET = 'a secret of the intranet and a long one';
const ISSUER = 'https://login.intranet.example';
const RULES = ['--jwt-issuer', ISSUER, '--jwt-audience', 'box'];
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const otherRsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const RSA_PEM = rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const EC_PEM = ec.publicKey.export({ type: 'spki', format: 'pem' }).toString();

const folder = mkdtempSync(join(tmpdir(), 'serve-jwt-'));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const BY_RSA = [...RULES, '--jwt-key-file', file('rsa.pem', RSA_PEM)];
const BY_EC = [...RULES, '--jwt-key-file', file('ec.pem', EC_PEM)];

after(async () => {
  rmSync(folder, { recursive: true });
  await closeLocalBox();
});

const CLAIMS = {
  iss: ISSUER,
  aud: 'box',
  email: 'ada@intranet.example',
  exp: Math.floor(Date.now() / 1000) + 300,
};

type Key = Parameters<SignJWT['sign']>[0];

const sign = (alg: string, key: Key, claims: Record<string, unknown> = {}, kid = 'one') =>
  new SignJWT({ ...CLAIMS, ...claims }).setProtectedHeader({ alg, kid }).sign(key);

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const secretBytes = new TextEncoder().encode(SECRET);

/** By hand, since no library signs what must not be signed. */
function forged(header: object, signature: (text: string) => string): string {
  const text = [header, CLAIMS].map((part) => base64url.encode(JSON.stringify(part))).join('.');
  return `${text}.${signature(text)}`;
}

const hs256With = (key: string) => (text: string) =>
  createHmac('sha256', key).update(text).digest('base64url');

test('a JWT signed with RS256, PS512, ES256 or HS512 gets its token', async (t) => {
  const good: readonly (readonly [string, Key, readonly string[], string | undefined])[] = [
    ['RS256', rsa.privateKey, BY_RSA, undefined],
    ['PS512', rsa.privateKey, BY_RSA, undefined],
    ['ES256', ec.privateKey, BY_EC, undefined],
    ['HS512', secretBytes, RULES, SECRET],
  ];
  for (const [alg, key, args, secret] of good) {
    const { ask } = await serving(t, args, { JWT_SECRET: secret });
    assert.equal((await ask(bearer(await sign(alg, key)))).status, 200, alg);
  }
});

test('the keys come from a JWKS URL, by their ids; another header and claim may be named', async (t) => {
  const keys = [{ ...(await exportJWK(rsa.publicKey)), kid: 'one', alg: 'RS256' }];
  const jwks = await listening(createServer((_request, response) => response.end(JSON.stringify({ keys }))));
  t.after(() => jwks.close());
  const named = ['--jwt-jwks-url', jwks.url, '--jwt-header', 'X-Id-Token', '--jwt-email-claim', 'upn'];
  const { ask } = await serving(t, [...RULES, ...named]);
  const claims = { email: undefined, upn: 'ada@intranet.example' };
  const status = async (token: string) => (await ask({ 'X-Id-Token': token })).status;
  assert.equal(await status(await sign('RS256', rsa.privateKey, claims)), 200);
  assert.equal(await status(await sign('RS256', rsa.privateKey, claims, 'two')), 401);
  assert.equal(await status(await sign('RS256', otherRsa.privateKey, claims)), 401);
  assert.equal(await status(await sign('HS256', secretBytes, claims)), 401);
  assert.equal(await status(forged({ alg: 'none', kid: 'one' }, () => '')), 401);
});

test("keys that cannot be fetched are the server's fault, and end nobody's session", async (t) => {
  const gone = await listening(createServer());
  await gone.close();
  const { ask } = await serving(t, [...RULES, '--jwt-jwks-url', gone.url]);
  const { status, code } = await ask(bearer(await sign('RS256', rsa.privateKey)));
  assert.deepEqual([status, code], [500, 'endpoint_failed']);
});

const past = Math.floor(Date.now() / 1000) - 120;
const REFUSED: Readonly<Record<string, () => Promise<string> | string>> = {
  'no token': () => '',
  'a text that is no token': () => 'not-a-token',
  'one that has expired': () => sign('RS256', rsa.privateKey, { exp: past }),
  'one that never expires': () => sign('RS256', rsa.privateKey, { exp: undefined }),
  'one that is not valid yet': () => sign('RS256', rsa.privateKey, { nbf: CLAIMS.exp }),
  'one of another audience': () => sign('RS256', rsa.privateKey, { aud: 'mail' }),
  'one of no audience': () => sign('RS256', rsa.privateKey, { aud: undefined }),
  'one of another issuer': () => sign('RS256', rsa.privateKey, { iss: 'https://evil.example' }),
  'one of another key': () => sign('RS256', otherRsa.privateKey),
  'one of another kind of key': () => sign('ES256', ec.privateKey),
  'one without an address': () => sign('RS256', rsa.privateKey, { email: undefined }),
  'one with a list of addresses': () => sign('RS256', rsa.privateKey, { email: ['ada@intranet.example'] }),
  'one whose address is not verified': () => sign('RS256', rsa.privateKey, { email_verified: false }),
  'one that is not signed (alg none)': () => forged({ alg: 'none' }, () => ''),
  'one that is not signed (alg None)': () => forged({ alg: 'None' }, () => ''),
  'HS256 with the public key as secret': () => forged({ alg: 'HS256' }, hs256With(RSA_PEM)),
  'HS256 with the trimmed public key as secret': () => forged({ alg: 'HS256' }, hs256With(RSA_PEM.trim())),
  'one that brings its own key': () =>
    forged({ alg: 'HS256', jwk: { kty: 'oct', k: base64url.encode(SECRET) } }, hs256With(SECRET)),
  'one that was changed': async () => (await sign('RS256', rsa.privateKey)).replace(/\.[^.]/, '.x'),
  'one without its signature': async () => (await sign('RS256', rsa.privateKey)).replace(/[^.]+$/, ''),
  'two at once': async () => {
    const token = await sign('RS256', rsa.privateKey);
    return `${token}, ${token}`;
  },
};

for (const [what, make] of Object.entries(REFUSED)) {
  test(`refuses ${what}: 401 session_ended`, async (t) => {
    const { ask } = await serving(t, BY_RSA);
    const { status, code } = await ask(bearer(await make()));
    assert.deepEqual([status, code], [401, 'session_ended']);
  });
}

test('a secret is no key for RS256, nor a token in another header or the query an identity', async (t) => {
  const { ask } = await serving(t, RULES, { JWT_SECRET: SECRET });
  assert.equal((await ask(bearer(await sign('RS256', rsa.privateKey)))).status, 401);
  assert.equal((await ask({ 'X-Id-Token': await sign('HS256', secretBytes) })).status, 401);
});
