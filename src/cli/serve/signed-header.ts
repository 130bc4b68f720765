import type { Identify } from '../../server/index.ts';
import { ServeError } from './serve-error.ts';

export interface SignedHeaderOptions {
  /** Name of the header with the address; its time and signature come in `<name>-Time` and `<name>-Signature`. */
  readonly header: string;
  /** Shared with who signs; several while one takes the place of another. */
  readonly secrets: readonly string[];
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/** Seconds that a signature counts, and that two clocks may differ. */
const LIFE = 60;
const LEAST_SECRET = 32;
const HMAC = { name: 'HMAC', hash: 'SHA-256' };
const encoder = new TextEncoder();

/**
 * Who the intranet says is signed in: the address, the time in seconds since the epoch, and
 * `hex(HMAC-SHA-256(secret, time + "\n" + address))`.
 * @throws ServeError where a secret is shorter than 32 characters, or there is none.
 */
export function identifyBySignedHeader({ header, secrets, now = Date.now }: SignedHeaderOptions): Identify {
  if (secrets.length === 0 || secrets.some((secret) => secret.length < LEAST_SECRET)) {
    throw new ServeError(`IDENTITY_SECRET has to be ${LEAST_SECRET} characters or longer.`);
  }
  const keys = Promise.all(
    secrets.map((secret) => crypto.subtle.importKey('raw', encoder.encode(secret), HMAC, false, ['verify'])),
  );

  return async ({ headers }) => {
    const email = headers.get(header) ?? '';
    const time = headers.get(`${header}-Time`) ?? '';
    const signature = headers.get(`${header}-Signature`) ?? '';
    if (email === '' || !isNow(time, now()) || !/^[0-9a-f]{64}$/.test(signature)) return undefined;
    const signed = encoder.encode(`${time}\n${email}`);
    for (const key of await keys) {
      if (await crypto.subtle.verify('HMAC', key, Buffer.from(signature, 'hex'), signed)) return { email };
    }
    return undefined;
  };
}

function isNow(time: string, now: number): boolean {
  return /^\d{1,12}$/.test(time) && Math.abs(now / 1000 - Number(time)) <= LIFE;
}
