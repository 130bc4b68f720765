import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Cache } from '../../../src/server/cache/cache.ts';
import { createMemo } from '../../../src/server/cache/memo.ts';
import { createMemoryCache } from '../../../src/server/cache/memory.ts';

function counter(keepSeconds = 60) {
  let made = 0;
  return () => {
    made += 1;
    return Promise.resolve({ value: made, keepSeconds });
  };
}

test('makes a value once, also for those who come just after it was made', async () => {
  const memo = createMemo<number>('test', createMemoryCache());
  const make = counter();
  const ask = () => memo({ parts: ['ada'], fresh: false, make });
  assert.deepEqual(await Promise.all([ask(), ask(), ask()]), [1, 1, 1]);
  assert.equal(await ask(), 1);
});

test('makes a fresh one where the kept one will not do, and keeps that', async () => {
  const memo = createMemo<number>('test', createMemoryCache());
  const make = counter();
  const ask = (fresh: boolean) => memo({ parts: ['ada'], fresh, make });
  assert.equal(await ask(false), 1);
  assert.equal(await ask(true), 2);
  assert.equal(await ask(true), 3);
  assert.equal(await ask(false), 3);
});

test('keeps nothing that is not to be kept, and keys and layers apart', async () => {
  const cache = createMemoryCache();
  const memo = createMemo<number>('one', cache);
  const make = counter(0);
  assert.equal(await memo({ parts: ['ada'], fresh: false, make }), 1);
  assert.equal(await memo({ parts: ['ada'], fresh: false, make }), 2);
  const kept = counter();
  assert.equal(await memo({ parts: ['a', 'b'], fresh: false, make: kept }), 1);
  assert.equal(await memo({ parts: ['a,b'], fresh: false, make: kept }), 2);
  assert.equal(await createMemo<number>('two', cache)({ parts: ['a', 'b'], fresh: false, make: kept }), 3);
});

test('puts no address into the keys of the cache', async () => {
  const keys: string[] = [];
  const cache: Cache = {
    delete: () => Promise.resolve(),
    get: (key) => Promise.resolve(void keys.push(key)),
    set: (key) => Promise.resolve(void keys.push(key)),
  };
  await createMemo<number>('user', cache)({ parts: ['ada@intranet.example'], fresh: false, make: counter() });
  assert.equal(keys.length, 2);
  for (const key of keys) assert.match(key, /^user:[\w-]{43}$/);
});

test('does not let a fresh question share the answer of one that is still looking at what is kept', async () => {
  const store = createMemoryCache();
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const slow: Cache = {
    ...store,
    get: async (key) => {
      await gate;
      return store.get(key);
    },
  };
  const make = counter();
  await createMemo<number>('test', store)({ parts: ['ada'], fresh: false, make });
  const memo = createMemo<number>('test', slow);
  const looking = memo({ parts: ['ada'], fresh: false, make });
  const fresh = memo({ parts: ['ada'], fresh: true, make });
  assert.equal(await fresh, 2);
  open();
  assert.equal(await looking, 2);
});
