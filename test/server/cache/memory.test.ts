import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createMemoryCache } from '../../../src/server/cache/memory.ts';

test('keeps a value for its time and not a moment longer', async () => {
  let time = 1_000_000;
  const cache = createMemoryCache({ now: () => time });
  await cache.set('key', 'value', 60);
  time += 59_999;
  assert.equal(await cache.get('key'), 'value');
  time += 1;
  assert.equal(await cache.get('key'), undefined);
});

test('lets the least recently used go first', async () => {
  const cache = createMemoryCache({ maxEntries: 2 });
  await cache.set('a', '1', 60);
  await cache.set('b', '2', 60);
  await cache.get('a');
  await cache.set('c', '3', 60);
  assert.deepEqual(await Promise.all(['a', 'b', 'c'].map(async (key) => cache.get(key))), [
    '1',
    undefined,
    '3',
  ]);
});
