import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parseConfig } from '../../src/server/config.ts';
import { ConfigError } from '../../src/server/config-error.ts';
import { CLIENT_SECRET, consoleJson, KEYS, PASSPHRASE } from './app-config.ts';

test('reads the JSON of the developer console, as text and parsed', () => {
  const json = consoleJson();
  const expected = {
    clientId: 'client-id-of-the-test',
    clientSecret: CLIENT_SECRET,
    enterpriseId: '1234567',
    jwt: {
      publicKeyId: 'key1',
      privateKey: { kind: 'locked', pem: KEYS.aes.trim(), passphrase: PASSPHRASE },
      algorithm: 'RS256',
    },
  };
  assert.deepEqual(parseConfig(json), expected);
  assert.deepEqual(parseConfig(`\uFEFF${JSON.stringify(json)}`), expected);
});

test('takes an enterprise id written as a number, and a secret pasted with a line end', () => {
  const config = parseConfig(
    consoleJson({
      enterpriseID: 1234567,
      settings: {
        clientID: 'id ',
        clientSecret: 'secret\n',
        appAuth: { publicKeyID: 'k', privateKey: KEYS.plain },
      },
    }),
  );
  assert.deepEqual([config.clientId, config.clientSecret, config.enterpriseId], ['id', 'secret', '1234567']);
});

test('takes an app without a key for one with client credentials', () => {
  const blank = { publicKeyID: '', privateKey: '', passphrase: '' };
  for (const appAuth of [undefined, null, {}, blank]) {
    const config = parseConfig(consoleJson({ settings: { appAuth } }));
    assert.equal(config.jwt, undefined);
    assert.equal(config.clientSecret, CLIENT_SECRET);
  }
});

test('tolerates line ends written as backslash and n, in plain and traditional keys', () => {
  for (const [pem, kind] of [
    [KEYS.plain, 'plain'],
    [KEYS.traditional, 'locked'],
  ] as const) {
    const config = parseConfig(consoleJson({ privateKey: pem.replaceAll('\n', '\\n') }));
    assert.equal(config.jwt?.privateKey.kind, kind);
    assert.equal(config.jwt.privateKey.pem, pem.trim());
  }
});

const { clientID, ...withoutClientId } = consoleJson().boxAppSettings;
const { clientSecret, ...withoutSecret } = consoleJson().boxAppSettings;
const faults: readonly (readonly [string, unknown, RegExp])[] = [
  ['not JSON', '{"boxAppSettings":', /^The configuration is not JSON: download/],
  ['a list', '[]', /^The configuration is missing or not a JSON object/],
  ['no settings', {}, /^"boxAppSettings" is missing/],
  ['no client id', { ...consoleJson(), boxAppSettings: withoutClientId }, /^"boxAppSettings\.clientID" is/],
  ['no secret', { ...consoleJson(), boxAppSettings: withoutSecret }, /^"boxAppSettings\.clientSecret" is/],
  ['appAuth a text', consoleJson({ settings: { appAuth: 'x' } }), /^"boxAppSettings\.appAuth" is missing/],
  [
    'an algorithm of another kind',
    consoleJson({ settings: { appAuth: { publicKeyID: 'k', privateKey: KEYS.plain, algorithm: 'HS256' } } }),
    /^"boxAppSettings\.appAuth\.algorithm" is none that Box takes/,
  ],
  [
    'no key id',
    consoleJson({ settings: { appAuth: { privateKey: KEYS.plain } } }),
    /^"boxAppSettings\.appAuth\.publicKeyID" is/,
  ],
  ['empty key', consoleJson({ privateKey: ' ' }), /^"boxAppSettings\.appAuth\.privateKey" is missing/],
  ['no PEM', consoleJson({ privateKey: 'c2VjcmV0' }), /privateKey" is not a private key in PEM form/],
  [
    'a certificate',
    consoleJson({ privateKey: '-----BEGIN CERTIFICATE-----\nAA\n-----END CERTIFICATE-----' }),
    /privateKey" is not a private key in PEM form/,
  ],
  ['a cut key', consoleJson({ privateKey: KEYS.aes.slice(0, 400) }), /is not a private key in PEM form/],
  ['no passphrase', consoleJson({ passphrase: null }), /^"boxAppSettings\.appAuth\.passphrase" is missing/],
  [
    'no passphrase for a traditional key',
    consoleJson({ privateKey: KEYS.traditionalEncrypted, passphrase: '' }),
    /^"boxAppSettings\.appAuth\.passphrase" is missing/,
  ],
  ['no enterprise', consoleJson({ enterpriseID: undefined }), /^"enterpriseID" is missing/],
  ['a null enterprise', consoleJson({ enterpriseID: '0' }), /^"enterpriseID" is not/],
  ['a name as enterprise', consoleJson({ enterpriseID: 'acme' }), /^"enterpriseID" is not/],
];

for (const [name, json, expected] of faults) {
  test(`names the field and what to do: ${name}`, () => {
    assert.throws(
      () => parseConfig(json),
      (error) => {
        assert.ok(error instanceof ConfigError);
        assert.match(error.message, expected);
        assert.match(error.message, /: (download|copy|paste|leave) .*\.$/, 'says what to do');
        for (const secret of [clientID, clientSecret, PASSPHRASE, KEYS.aes.slice(40, 60), 'c2VjcmV0']) {
          assert.ok(!error.message.includes(secret), 'echoes nothing');
        }
        return true;
      },
    );
  });
}
