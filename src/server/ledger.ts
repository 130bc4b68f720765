import type { Cache } from './cache/cache.ts';
import { createTurns } from './cache/turns.ts';

/** A token that was given out, and where it is kept. */
export interface LedgerEntry {
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
  readonly cacheKey: string;
}

/** Which tokens an account holds, so that they can be taken back. Accounts are named by hashes. */
export interface Ledger {
  note(account: string, entry: LedgerEntry): Promise<void>;
  /** All that still live; afterwards there are none. */
  take(account: string): Promise<readonly LedgerEntry[]>;
}

export function createLedger(cache: Cache, now: () => number): Ledger {
  const inTurn = cache.exclusively?.bind(cache) ?? createTurns();

  async function read(key: string): Promise<readonly LedgerEntry[]> {
    const text = await cache.get(key);
    const entries = text === undefined ? [] : (JSON.parse(text) as readonly LedgerEntry[]);
    return entries.filter(({ endsAt }) => endsAt > now());
  }

  async function add(key: string, entry: LedgerEntry): Promise<void> {
    const entries = [...(await read(key)), entry];
    const end = Math.max(...entries.map(({ endsAt }) => endsAt));
    await cache.set(key, JSON.stringify(entries), (end - now()) / 1000);
  }

  async function empty(key: string): Promise<readonly LedgerEntry[]> {
    const entries = await read(key);
    await cache.delete(key);
    return entries;
  }

  return {
    note: (account, entry) => inTurn(keyOf(account), () => add(keyOf(account), entry)),
    take: (account) => inTurn(keyOf(account), () => empty(keyOf(account))),
  };
}

const keyOf = (account: string): string => `ledger:${account}`;
