import { logToStderr, type Log } from '../log.ts';
import type { Cache } from './cache.ts';
import { createMemoryCache } from './memory.ts';
import type { RedisClient } from './redis-client.ts';
import { createRedisLink } from './redis-link.ts';
import { createRedisLock } from './redis-lock.ts';
import { createSeal, type EncryptionKey } from './seal.ts';

export type { EncryptionKey } from './seal.ts';
export type { RedisClient, RedisSetOptions } from './redis-client.ts';

export interface RedisCacheOptions {
  /** Connected, or about to be; reconnects by itself, as clients of `redis` do. */
  readonly client: RedisClient;
  /** The first encrypts, all of them decrypt: put a new one in front, and take the old one away an hour later. */
  readonly keys: readonly EncryptionKey[];
  /** Stands before every key in Redis; default `box-file-widget:`. */
  readonly prefix?: string;
  /** Is told once that Redis is lost, and once that it is back. */
  readonly log?: Log;
  /** How long a process that died may hold the others up, in ms; default 4000. */
  readonly lockMs?: number;
}

/**
 * A cache that several processes share in Redis, where each value is encrypted; one process at a time makes what is missing.
 * While Redis is gone, each goes on with what it kept in its own memory.
 * @throws Error where a key is no key; see `EncryptionKey`.
 */
export function createRedisCache(options: RedisCacheOptions): Required<Cache> {
  const { client, keys, prefix = 'box-file-widget:', log = logToStderr, lockMs = 4000 } = options;
  const cipher = createSeal(keys);
  const memory = createMemoryCache();
  const probe = () => client.set(`${prefix}probe`, '1', { PX: 1000 });
  const link = createRedisLink({ client, probe, log });
  const lock = createRedisLock({ client, link, lifeMs: lockMs, patienceMs: lockMs * 1.5 });
  // An EventEmitter that nobody listens to for errors ends the process.
  client.on('error', () => undefined);

  return {
    async get(key) {
      const place = `${prefix}${key}`;
      const answer = await link(() => client.get(place));
      if (!answer.ok) return memory.get(key);
      return typeof answer.value === 'string' ? cipher.open(answer.value, place) : undefined;
    },
    async set(key, value, ttlSeconds) {
      const place = `${prefix}${key}`;
      const sealed = await cipher.seal(value, place);
      await memory.set(key, value, ttlSeconds);
      await link(() => client.set(place, sealed, { PX: Math.ceil(ttlSeconds * 1000) }));
    },
    async delete(key) {
      await memory.delete(key);
      // An empty value that is gone at once: no other command has to be asked of a client.
      await link(() => client.set(`${prefix}${key}`, '', { PX: 1 }));
    },
    exclusively: (key, work) => lock(`${prefix}lock:${key}`, work),
  };
}
