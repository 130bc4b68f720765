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
  /** Waits for a token that is being made, and notes it. */
  note(account: string, making: Promise<LedgerEntry | undefined>): Promise<void>;
  /** All that still live, those included that are being made; afterwards there are none. */
  take(account: string): Promise<readonly LedgerEntry[]>;
}

export function createLedger(cache: Cache, now: () => number): Ledger {
  const inTurn = cache.exclusively?.bind(cache) ?? createTurns();
  const underWay = new Map<string, Set<Promise<void>>>();

  async function read(key: string): Promise<readonly LedgerEntry[]> {
    const text = await cache.get(key);
    const entries = text === undefined ? [] : (JSON.parse(text) as readonly LedgerEntry[]);
    return entries.filter(({ endsAt }) => endsAt > now());
  }

  async function write(account: string, making: Promise<LedgerEntry | undefined>): Promise<void> {
    const entry = await making;
    if (entry === undefined) return;
    const key = keyOf(account);
    await inTurn(key, async () => {
      const entries = [...(await read(key)), entry];
      const end = Math.max(...entries.map(({ endsAt }) => endsAt));
      await cache.set(key, JSON.stringify(entries), (end - now()) / 1000);
    });
  }

  return {
    async note(account, making) {
      const writing = write(account, making);
      const others = underWay.get(account) ?? new Set();
      underWay.set(account, others.add(writing));
      try {
        await writing;
      } finally {
        others.delete(writing);
        if (others.size === 0) underWay.delete(account);
      }
    },
    async take(account) {
      await Promise.allSettled([...(underWay.get(account) ?? [])]);
      const key = keyOf(account);
      return inTurn(key, async () => {
        const entries = await read(key);
        await cache.delete(key);
        return entries;
      });
    },
  };
}

const keyOf = (account: string): string => `ledger:${account}`;
