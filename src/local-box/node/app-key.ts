import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import type { AppKey } from '../auth/app-key.ts';

/** A key pair as Box hands one out: the private key as PKCS#8, encrypted with AES-256-CBC under the passphrase. */
export async function generateEncryptedAppKey(): Promise<AppKey> {
  const passphrase = randomBytes(16).toString('hex');
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase },
  });
  return { publicKeyID: randomBytes(4).toString('hex'), privateKey, passphrase, publicKey };
}
