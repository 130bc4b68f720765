import { createRedisCache, type EncryptionKey } from '../../server/cache/redis.ts';
import { createMemoryCache, type Cache, type Log } from '../../server/index.ts';
import { list } from '../commands/serve-options.ts';
import { ServeError } from './serve-error.ts';

export interface OpenCache {
  readonly cache: Cache;
  readonly close: () => void;
}

/**
 * Redis where there is one, else this process's memory.
 * @param keys `id:secret` with commas between them; the first encrypts.
 * @throws ServeError where the package `redis` is missing; Error where a key is no key.
 */
export async function openCache(url: string | undefined, keys: string, log: Log): Promise<OpenCache> {
  if (url === undefined) return { cache: createMemoryCache(), close: () => undefined };
  const { createClient } = await import('redis').catch(() => {
    throw new ServeError('--redis-url needs the package "redis": npm install redis.');
  });
  const client = createClient({ url });
  const cache = createRedisCache({ client, keys: list(keys).map(readKey), log });
  // Not waited for: until Redis is there, tokens are kept in memory.
  void client.connect().catch(() => undefined);
  return {
    cache,
    close: () => {
      client.destroy();
    },
  };
}

function readKey(text: string): EncryptionKey {
  const [id = '', secret = ''] = text.split(':');
  return { id, secret };
}
