import type { Cache } from './cache.ts';

interface Entry {
  readonly value: string;
  readonly expiresAt: number;
}

export interface MemoryCacheOptions {
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** The least recently used go first beyond this. */
  readonly maxEntries?: number;
}

/** A cache in this process; the default. */
export function createMemoryCache({ now = Date.now, maxEntries = 20_000 }: MemoryCacheOptions = {}): Cache {
  const entries = new Map<string, Entry>();

  function read(key: string): string | undefined {
    const entry = entries.get(key);
    if (entry === undefined) return undefined;
    entries.delete(key);
    if (entry.expiresAt <= now()) return undefined;
    // A Map keeps insertion order, so putting it back makes it the most recently used.
    entries.set(key, entry);
    return entry.value;
  }

  function write(key: string, value: string, ttlSeconds: number): void {
    entries.delete(key);
    entries.set(key, { value, expiresAt: now() + ttlSeconds * 1000 });
    const [oldest] = entries.keys();
    if (entries.size > maxEntries && oldest !== undefined) entries.delete(oldest);
  }

  return {
    get: read,
    set: (key, value, ttlSeconds) => {
      write(key, value, ttlSeconds);
      return Promise.resolve();
    },
    delete: (key) => Promise.resolve(void entries.delete(key)),
  };
}
