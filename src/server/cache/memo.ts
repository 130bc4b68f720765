import type { Cache } from './cache.ts';
import { hashOf } from './hash.ts';
import { createSingleFlight } from './single-flight.ts';

/** A value, and for how long it may be given out again; 0: not at all. */
export interface Made<T> {
  readonly value: T;
  readonly keepSeconds: number;
}

export interface MemoQuestion<T> {
  /** What the value depends on. Hashed, since it may hold an e-mail address. */
  readonly parts: readonly string[];
  /** Makes it anew, whatever is kept. */
  readonly fresh: boolean;
  /** Is told under which key the cache is going to hold it. */
  readonly make: (key: string) => Promise<Made<T>>;
}

/** Makes a value at most once at a time for one key, and keeps it. Values have to survive JSON. */
export type Memo<T> = (question: MemoQuestion<T>) => Promise<T>;

type Work<T> = MemoQuestion<T>['make'];

/** @param layer keeps the keys of different kinds of values in one cache apart. */
export function createMemo<T>(layer: string, cache: Cache): Memo<T> {
  const flight = createSingleFlight<T>();

  function find(key: string, work: Work<T>): Promise<T> | T {
    const kept = cache.get(key);
    return typeof kept === 'string' ? (JSON.parse(kept) as T) : keptOrMade(kept, key, work);
  }

  async function keptOrMade(kept: ReturnType<Cache['get']>, key: string, work: Work<T>): Promise<T> {
    return parsed(await kept) ?? makeMissing(key, work);
  }

  function parsed(text: string | undefined): T | undefined {
    return text === undefined ? undefined : (JSON.parse(text) as T);
  }

  async function make(key: string, work: Work<T>): Promise<T> {
    const { value, keepSeconds } = await work(key);
    if (keepSeconds > 0) await cache.set(key, JSON.stringify(value), keepSeconds);
    return value;
  }

  async function makeMissing(key: string, work: Work<T>): Promise<T> {
    if (cache.exclusively === undefined) return make(key, work);
    return cache.exclusively(key, async () => parsed(await cache.get(key)) ?? make(key, work));
  }

  async function makeFresh(key: string, work: Work<T>): Promise<T> {
    if (cache.exclusively === undefined) return make(key, work);
    const old = await cache.get(key);
    return cache.exclusively(`fresh ${key}`, async () => {
      const now = await cache.get(key);
      // Another process has made a fresh one while this one waited for it.
      return (now === old ? undefined : parsed(now)) ?? make(key, work);
    });
  }

  return async ({ parts, fresh, make: work }) => {
    const key = `${layer}:${await hashOf(parts)}`;
    if (fresh) return flight(`fresh ${key}`, () => makeFresh(key, work));
    // Looked up inside the flight: whoever comes just after one has landed finds what it kept.
    return flight(key, () => find(key, work));
  };
}
