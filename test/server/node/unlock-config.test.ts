import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';

import { importPKCS8 } from 'jose';

import { parseConfig } from '../../../src/server/config.ts';
import { ConfigError } from '../../../src/server/config-error.ts';
import { unlockConfig } from '../../../src/server/node/unlock-config.ts';
import { consoleJson, KEYS, PASSPHRASE } from '../app-config.ts';

for (const form of ['plain', 'traditional', 'aes', 'tripleDes', 'traditionalEncrypted'] as const) {
  test(`opens a key in the form "${form}" to what web crypto imports`, async () => {
    const { jwt } = unlockConfig(parseConfig(consoleJson({ privateKey: KEYS[form] })));
    assert.equal(jwt?.privateKey.kind, 'plain');
    assert.equal(jwt.privateKey.pem, KEYS.plain);
    await importPKCS8(jwt.privateKey.pem, 'RS256');
  });
}

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const faults = {
  'wrong passphrase': [
    consoleJson({ passphrase: 'not-this-one' }),
    /^"boxAppSettings\.appAuth\.passphrase" does/,
  ],
  'damaged encrypted key': [
    consoleJson({ privateKey: KEYS.aes.replace(/^[A-Za-z0-9+/]{64}$/m, '') }),
    /^"boxAppSettings\.appAuth\.privateKey" is damaged, or its passphrase is wrong/,
  ],
  'damaged plain key': [
    consoleJson({ privateKey: KEYS.plain.replace(/^[A-Za-z0-9+/]{64}$/m, '') }),
    /^"boxAppSettings\.appAuth\.privateKey" is damaged or no private key/,
  ],
  'key that is not RSA': [
    consoleJson({ privateKey: ec.export({ type: 'pkcs8', format: 'pem' }) }),
    /^"boxAppSettings\.appAuth\.privateKey" is not an RSA key/,
  ],
} as const;

for (const [name, [json, expected]] of Object.entries(faults)) {
  test(`names the field and what to do: ${name}`, () => {
    assert.throws(
      () => unlockConfig(parseConfig(json)),
      (error) => {
        assert.ok(error instanceof ConfigError);
        assert.match(error.message, expected);
        assert.match(error.message, /: (copy|paste|generate) .*\.$/);
        assert.ok(!error.message.includes(PASSPHRASE) && !error.message.includes('not-this-one'));
        assert.equal(error.cause, undefined, 'no cause that could quote the key');
        return true;
      },
    );
  });
}
