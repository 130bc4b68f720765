import { base64url } from 'jose';

import { remember } from './cache/remember.ts';

const encoder = new TextEncoder();

/** Makes opaque values, each stable for one Box user of one app on every server, that give away neither id nor address. */
export function createSubjects(clientSecret: string): (boxUserId: string) => Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  let key: Promise<CryptoKey> | undefined;
  return remember(async (boxUserId) => {
    key ??= crypto.subtle.importKey('raw', encoder.encode(clientSecret), algorithm, false, ['sign']);
    const text = encoder.encode(`box-file-widget subject ${boxUserId}`);
    return base64url.encode(new Uint8Array(await crypto.subtle.sign('HMAC', await key, text)));
  });
}
