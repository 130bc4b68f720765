import { createMemoryCache } from '../../../src/server/index.ts';
import { createCrowdWorld, pageLoad } from './crowd.ts';

const SCOPE_SETS = [['browse'], ['browse', 'download'], ['browse', 'upload', 'download']];

/** How much the cache holds after each of that many users has asked for three scope sets. */
export async function entriesOf(users: number): Promise<string> {
  const kept = new Map<string, [value: string, ttlSeconds: number]>();
  const inner = createMemoryCache();
  const cache = {
    ...inner,
    set: (key: string, value: string, ttlSeconds: number) => {
      kept.set(key, [value, ttlSeconds]);
      return inner.set(key, value, ttlSeconds);
    },
  };
  const { endpoint } = await createCrowdWorld(users, { cache });
  for (let number = 0; number < users; number += 1) {
    for (const features of SCOPE_SETS) await endpoint(pageLoad(number, features));
  }
  const issued = [...kept.keys()].filter((key) => key.startsWith('issued:')).length;
  const bytes = await heapOf([...kept]);
  const each = (count: number) => `${Math.round(bytes / count)} bytes`;
  return `${users} users × ${SCOPE_SETS.length} scope sets: ${issued} tokens in ${kept.size} entries; ${each(kept.size)} an entry, ${each(issued)} a token with all that goes with it`;
}

/** What the entries take in a cache of their own, by the growth of the heap. */
async function heapOf(entries: readonly [string, [string, number]][]): Promise<number> {
  const texts = JSON.stringify(entries);
  const before = heapUsed();
  const cache = createMemoryCache();
  // Parsed anew, so that no text is shared with what was there before.
  for (const [key, [value, ttl]] of JSON.parse(texts) as typeof entries) await cache.set(key, value, ttl);
  const grown = heapUsed() - before;
  await cache.get('');
  return grown;
}

function heapUsed(): number {
  if (globalThis.gc === undefined) throw new Error('Run this with node --expose-gc.');
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
