import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { identityFrom } from '../../../src/cli/serve/identity.ts';
import { ServeError } from '../../../src/cli/serve/serve-error.ts';
import { openCache } from '../../../src/cli/serve/shared-cache.ts';
import { valuesOf } from './serving.ts';

const folder = mkdtempSync(join(tmpdir(), 'serve-settings-'));
after(() => {
  rmSync(folder, { recursive: true });
});
const PRIVATE = join(folder, 'private.pem');
const NOISE = join(folder, 'noise.pem');
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
writeFileSync(PRIVATE, privateKey.export({ type: 'pkcs8', format: 'pem' }));
writeFileSync(NOISE, 'noise');

const LONG = 'a secret of the intranet and a long one';
const JWT = ['--jwt-issuer', 'i', '--jwt-audience', 'a'];
const WRONG: readonly (readonly [string, readonly string[], Record<string, string>, RegExp])[] = [
  ['no source of identity', [], {}, /one source/],
  ['two sources', ['--identity-header', 'X-User', ...JWT], { IDENTITY_SECRET: LONG }, /one source/],
  ['no secret', ['--identity-header', 'X-User'], {}, /IDENTITY_SECRET/],
  ['a short secret', ['--identity-header', 'X-User'], { IDENTITY_SECRET: 'short' }, /32 characters/],
  ['a JWT with no audience', ['--jwt-issuer', 'i'], { JWT_SECRET: LONG }, /go together/],
  ['a JWT with no key', JWT, {}, /one of/],
  ['a JWT with two keys', [...JWT, '--jwt-key-file', NOISE], { JWT_SECRET: LONG }, /one of/],
  ['a short JWT secret', JWT, { JWT_SECRET: 'short' }, /32 characters/],
  ['a key file that is not there', [...JWT, '--jwt-key-file', join(folder, 'no')], {}, /cannot be read/],
  ['a key file with noise', [...JWT, '--jwt-key-file', NOISE], {}, /no public key/],
  ['a private key', [...JWT, '--jwt-key-file', PRIVATE], {}, /only the public one/],
];

for (const [what, args, env, words] of WRONG) {
  test(`does not start with ${what}, and says so without the secret`, async () => {
    await assert.rejects(identityFrom(valuesOf(args), env), (error: unknown) => {
      assert.ok(error instanceof ServeError);
      assert.match(error.message, words);
      assert.doesNotMatch(error.message, /short|long one/);
      return true;
    });
  });
}

test('does not start with a Redis and no keys to encrypt with', async () => {
  await assert.rejects(
    openCache('redis://127.0.0.1:1', '', () => undefined),
    /needs an encryption key/,
  );
});

test('wrong values are refused with the name of their option', () => {
  const wrong = [
    ['--port', '70000'],
    ['--token-path', 'box'],
    ['--origins', 'https://a.example/'],
    ['--features', 'all'],
  ];
  for (const args of wrong) {
    assert.throws(() => valuesOf(args), {
      code: 'commander.invalidArgument',
      message: new RegExp(args[0] ?? ''),
    });
  }
});
