import { importPKCS8, SignJWT, type CryptoKey } from 'jose';

import type { Algorithm, JwtKey } from '../config.ts';
import { ConfigError } from '../config-error.ts';
import type { PrivateKey } from '../private-key.ts';
import type { Subject } from './context.ts';

/** Always this literal, also when another host is called (box-facts §1). */
const AUDIENCE = 'https://api.box.com/oauth2/token';

/** Box takes up to 60; half of it stands a clock that is off either way best. */
const LIFE_SECONDS = 30;

/**
 * Makes the signer of an app's JWT assertions, each with a `jti` of its own (box-facts §1).
 * @param now Box's time, in ms since the epoch.
 * @throws ConfigError where the key is still locked; the signer rejects with one where it is no RSA key.
 */
export function createSigner(
  clientId: string,
  { publicKeyId, privateKey, algorithm }: JwtKey,
  now: () => number,
): (subject: Subject) => Promise<string> {
  const pem = plainPem(privateKey);
  let key: Promise<CryptoKey> | undefined;
  return async (subject) => {
    key ??= importKey(pem, algorithm);
    return new SignJWT({ box_sub_type: subject.type })
      .setProtectedHeader({ alg: algorithm, typ: 'JWT', kid: publicKeyId })
      .setIssuer(clientId)
      .setSubject(subject.id)
      .setAudience(AUDIENCE)
      .setJti(crypto.randomUUID())
      .setExpirationTime(Math.floor(now() / 1000) + LIFE_SECONDS)
      .sign(await key);
  };
}

async function importKey(pem: string, algorithm: Algorithm): Promise<CryptoKey> {
  try {
    return await importPKCS8(pem, algorithm);
  } catch {
    throw new ConfigError(
      '"boxAppSettings.appAuth.privateKey" is damaged or not an RSA key: paste it whole, or generate a new key pair in the Box developer console.',
      'key_damaged',
    );
  }
}

function plainPem(key: PrivateKey): string {
  if (key.kind === 'plain') return key.pem;
  throw new ConfigError(
    '"boxAppSettings.appAuth.privateKey" is encrypted or in the traditional form: open it first, with readConfigFile, readConfigVariable or unlockConfig of server/node.',
  );
}
