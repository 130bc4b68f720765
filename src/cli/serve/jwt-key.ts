import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { createRemoteJWKSet } from 'jose';

import type { JwtKeySource } from './jwt.ts';
import { ServeError } from './serve-error.ts';

const HMAC = ['HS256', 'HS384', 'HS512'];
const BY_TYPE: Readonly<Record<string, readonly string[]>> = {
  rsa: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ec: ['ES256', 'ES384', 'ES512'],
  ed25519: ['EdDSA', 'Ed25519'],
};
const LEAST_SECRET = 32;

export interface JwtKeySettings {
  readonly jwksUrl?: string;
  /** Path of a public key or certificate in PEM form. */
  readonly keyFile?: string;
  readonly secret?: string;
}

/** @throws ServeError where not exactly one is given, or it is no key. */
export async function jwtKeySource({ jwksUrl, keyFile, secret }: JwtKeySettings): Promise<JwtKeySource> {
  if ([jwksUrl, keyFile, secret].filter((one) => one !== undefined).length !== 1) {
    throw new ServeError('Give one of --jwt-jwks-url, --jwt-key-file and JWT_SECRET.');
  }
  if (jwksUrl !== undefined) {
    return { key: createRemoteJWKSet(new URL(jwksUrl)), algorithms: Object.values(BY_TYPE).flat() };
  }
  return keyFile === undefined ? fromSecret(secret ?? '') : fromFile(keyFile);
}

function fromSecret(secret: string): JwtKeySource {
  if (secret.length < LEAST_SECRET) {
    throw new ServeError(`JWT_SECRET has to be ${LEAST_SECRET} characters or longer.`);
  }
  return { key: new TextEncoder().encode(secret), algorithms: HMAC };
}

async function fromFile(path: string): Promise<JwtKeySource> {
  const key = readKey(
    await readFile(path, 'utf8').catch(() => {
      throw new ServeError(`The key file "${path}" cannot be read.`);
    }),
    path,
  );
  const algorithms = BY_TYPE[key.asymmetricKeyType ?? ''];
  if (algorithms === undefined) throw new ServeError(`The key in "${path}" is neither RSA, EC nor Ed25519.`);
  return { key: () => Promise.resolve(key), algorithms };
}

function readKey(pem: string, path: string): KeyObject {
  if (pem.includes('PRIVATE KEY')) {
    throw new ServeError(`The file "${path}" holds a private key: only the public one belongs here.`);
  }
  try {
    return createPublicKey(pem);
  } catch {
    throw new ServeError(`The file "${path}" holds no public key or certificate in PEM form.`);
  }
}
