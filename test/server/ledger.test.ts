import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createMemoryCache } from '../../src/server/cache/memory.ts';
import { createLedger, type LedgerEntry } from '../../src/server/ledger.ts';

const START = Date.UTC(2030, 0, 1);

function createWorld() {
  const time = { now: START };
  const now = () => time.now;
  const cache = createMemoryCache({ now });
  return { time, cache, ledger: createLedger(cache, now) };
}

const entry = (token: string, seconds: number): LedgerEntry => ({
  token,
  endsAt: START + seconds * 1000,
  cacheKey: `issued:${token}`,
});

test('gives back once all that was noted for an account, and nothing of another', async () => {
  const { ledger } = createWorld();
  await ledger.note('ada', entry('one', 60));
  await ledger.note('grace', entry('other', 60));
  await ledger.note('ada', entry('two', 30));
  assert.deepEqual(await ledger.take('ada'), [entry('one', 60), entry('two', 30)]);
  assert.deepEqual(await ledger.take('ada'), []);
  assert.deepEqual(await ledger.take('grace'), [entry('other', 60)]);
});

test('loses none of those that are noted at once', async () => {
  const { ledger } = createWorld();
  const tokens = Array.from({ length: 50 }, (_, number) => `token ${number}`);
  await Promise.all(tokens.map((token) => ledger.note('ada', entry(token, 60))));
  const taken = await ledger.take('ada');
  assert.deepEqual(new Set(taken.map(({ token }) => token)), new Set(tokens));
});

test('keeps each as long as it lives, also a longer one that came before a shorter', async () => {
  const { ledger, time } = createWorld();
  await ledger.note('ada', entry('long', 60));
  await ledger.note('ada', entry('short', 10));
  time.now = START + 10_000;
  assert.deepEqual(await ledger.take('ada'), [entry('long', 60)]);
});

test('leaves nothing in the cache once the last has ended', async () => {
  const { ledger, cache, time } = createWorld();
  await ledger.note('ada', entry('one', 60));
  assert.notEqual(await cache.get('ledger:ada'), undefined);
  time.now = START + 60_000;
  assert.equal(await cache.get('ledger:ada'), undefined);
  assert.deepEqual(await ledger.take('ada'), []);
});
