import type { Now } from '../clock.ts';
import type { Token } from './token.ts';

export type NewToken = Omit<Token, 'id' | 'value'>;

/** Tokens handed out and still alive. */
export class Tokens {
  readonly #now: Now;
  readonly #byValue = new Map<string, Token>();
  #issued = 0;

  constructor(now: Now) {
    this.#now = now;
  }

  issue(details: NewToken): Token {
    this.#issued += 1;
    const token: Token = { id: `t${this.#issued}`, value: randomValue(), ...details };
    this.#byValue.set(token.value, token);
    return token;
  }

  /** Undefined where the token was never given, has been revoked or has run out. */
  find(value: string): Token | undefined {
    const token = this.#byValue.get(value);
    return token && token.expiresAt > this.#now() ? token : undefined;
  }

  /** For the log: also of a token that has run out. */
  idOf(value: string): string | undefined {
    return this.#byValue.get(value)?.id;
  }

  /** Revokes one token, and those downscoped from it where `cascade` is set. */
  revoke(token: Token, cascade: boolean): void {
    this.#byValue.delete(token.value);
    if (!cascade) return;
    for (const other of [...this.#byValue.values()])
      if (other.parentId === token.id) this.revoke(other, true);
  }

  /** Revokes all tokens that match and says how many there were. */
  revokeWhere(matches: (token: Token) => boolean): number {
    const doomed = [...this.#byValue.values()].filter(matches);
    for (const token of doomed) this.#byValue.delete(token.value);
    return doomed.length;
  }
}

/** 32 characters of letters and digits, as Box's. */
function randomValue(): string {
  return [...crypto.getRandomValues(new Uint8Array(32))]
    .map((byte) => ALPHABET[byte % ALPHABET.length])
    .join('');
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
