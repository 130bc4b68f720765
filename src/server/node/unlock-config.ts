import { createPrivateKey, type KeyObject } from 'node:crypto';

import type { BoxAppConfig } from '../config.ts';
import { ConfigError } from '../config-error.ts';
import type { PrivateKey } from '../private-key.ts';

const KEY = 'boxAppSettings.appAuth.privateKey';
const PASSPHRASE = 'boxAppSettings.appAuth.passphrase';

/**
 * The same configuration with its key, if it has one, opened: decrypted, and as PKCS#8, whatever form it came in.
 * @throws ConfigError where the passphrase is wrong or the key is no RSA private key.
 */
export function unlockConfig(config: BoxAppConfig): BoxAppConfig {
  const { jwt } = config;
  if (jwt === undefined) return config;
  const pem = loadPrivateKey(jwt.privateKey).export({ type: 'pkcs8', format: 'pem' });
  return { ...config, jwt: { ...jwt, privateKey: { kind: 'plain', pem: pem.toString() } } };
}

/** @throws ConfigError as `unlockConfig`. */
export function loadPrivateKey(key: PrivateKey): KeyObject {
  const passphrase = key.kind === 'locked' ? key.passphrase : undefined;
  const opened = open(key.pem, passphrase);
  if (opened.asymmetricKeyType !== 'rsa') {
    throw new ConfigError(
      `"${KEY}" is not an RSA key: generate a key pair in the Box developer console.`,
      'key_type',
    );
  }
  return opened;
}

function open(pem: string, passphrase: string | undefined): KeyObject {
  try {
    return createPrivateKey(passphrase === undefined ? pem : { key: pem, passphrase });
  } catch (error) {
    // The error itself is dropped: it may quote what it was given.
    throw isDecryptError(error) ? wrongPassphrase() : brokenKey(passphrase !== undefined);
  }
}

function isDecryptError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.includes('BAD_DECRYPT') || code.includes('CIPHER') || code.includes('BAD_PASSWORD');
}

function wrongPassphrase(): ConfigError {
  return new ConfigError(
    `"${PASSPHRASE}" does not open the private key: copy the passphrase from the configuration that came with this key.`,
    'passphrase_wrong',
  );
}

/** One wrong passphrase in 256 decrypts to noise that looks like damage, so an encrypted key names both. */
function brokenKey(encrypted: boolean): ConfigError {
  const why = encrypted ? 'is damaged, or its passphrase is wrong' : 'is damaged or no private key';
  return new ConfigError(
    `"${KEY}" ${why}: paste it whole, or generate a new key pair in the Box developer console.`,
    'key_damaged',
  );
}
