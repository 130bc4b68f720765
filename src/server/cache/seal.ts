import { base64url } from 'jose';

/** A key of AES-256-GCM. */
export interface EncryptionKey {
  /** Stands beside what was sealed with it; letters, digits, `-` and `_`. */
  readonly id: string;
  /** 32 bytes in base64 or base64url, as from `openssl rand -base64 32`. */
  readonly secret: string;
}

/** Encrypts texts, each for one place, so that none can be put in the place of another. */
export interface Seal {
  seal(text: string, place: string): Promise<string>;
  /** Undefined where it is no text sealed for this place with one of the keys. */
  open(sealed: string, place: string): Promise<string | undefined>;
}

const IV_BYTES = 12;
const encoder = new TextEncoder();

/**
 * @param keys the first seals, all of them open.
 * @throws Error naming the key's id where there is none, two share an id, or one is no 32 bytes.
 */
export function createSeal(keys: readonly EncryptionKey[]): Seal {
  const [first] = keys;
  if (first === undefined) throw new Error('The cache needs an encryption key.');
  const ring = new Map(keys.map((key) => [key.id, imported(key)]));
  if (ring.size < keys.length) throw new Error('Two encryption keys have the same id.');

  async function open(sealed: string, place: string): Promise<string | undefined> {
    const [id = '', data = ''] = sealed.split('.');
    const key = await ring.get(id)?.();
    if (key === undefined) return undefined;
    try {
      const bytes = base64url.decode(data);
      const text = await crypto.subtle.decrypt(
        parameters(bytes.slice(0, IV_BYTES), place),
        key,
        bytes.slice(IV_BYTES),
      );
      return new TextDecoder().decode(text);
    } catch {
      return undefined;
    }
  }

  return {
    async seal(text, place) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const key = await ring.get(first.id)?.();
      if (key === undefined) throw new Error('The encryption key is missing.');
      const data = await crypto.subtle.encrypt(parameters(iv, place), key, encoder.encode(text));
      const bytes = new Uint8Array(await new Blob([iv, data]).arrayBuffer());
      return `${first.id}.${base64url.encode(bytes)}`;
    },
    open,
  };
}

function parameters(iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: encoder.encode(place) };
}

function imported({ id, secret }: EncryptionKey): () => Promise<CryptoKey> {
  if (!/^[\w-]{1,64}$/.test(id))
    throw new Error('The id of an encryption key has letters, digits, - and _ only.');
  const bytes = decoded(secret);
  if (bytes?.byteLength !== 32) {
    throw new Error(
      `The encryption key "${id}" is not 32 bytes in base64: make one with "openssl rand -base64 32".`,
    );
  }
  let key: Promise<CryptoKey> | undefined;
  return () => (key ??= crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']));
}

function decoded(secret: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const text = secret.trim().replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
    return new Uint8Array(base64url.decode(text));
  } catch {
    return undefined;
  }
}
