import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';

import { createClient } from 'redis';

import { createMemo } from '../../../src/server/cache/memo.ts';
import { createRedisCache, type EncryptionKey } from '../../../src/server/cache/redis.ts';
import type { LogEntry } from '../../../src/server/index.ts';
import { until } from '../../until.ts';
import { startRedis, type RedisServer } from './redis-server.ts';

const key = (id: string): EncryptionKey => ({ id, secret: randomBytes(32).toString('base64') });
/** With the letters in it that base64 and base64url write differently. */
const KEY: EncryptionKey = { id: 'first', secret: `+/${'k'.repeat(40)}A=` };

let redis: RedisServer;

before(async () => {
  redis = await startRedis();
});

after(() => redis.kill());

/** A cache as one process has it, with a connection of its own that ends with the test. */
async function open(
  t: { after: (done: () => void) => void },
  options: { keys?: EncryptionKey[]; lockMs?: number } = {},
) {
  const client = createClient({ url: redis.url, socket: { reconnectStrategy: 20 } });
  const log: LogEntry[] = [];
  const cache = createRedisCache({ client, keys: [KEY], log: (entry) => log.push(entry), ...options });
  await client.connect();
  t.after(() => {
    client.destroy();
  });
  return { client, cache, events: () => log.map(({ event }) => event) };
}

test('a value that one process keeps is there for another, until it runs out', async (t) => {
  const [one, two] = [await open(t), await open(t)];
  await one.cache.set('shared', 'value', 60);
  await one.cache.set('brief', 'value', 0.02);
  assert.equal(await two.cache.get('shared'), 'value');
  assert.equal(await two.cache.get('never'), undefined);
  await until(async () => (await two.cache.get('brief')) === undefined);
  const life = await one.client.pTTL('box-file-widget:shared');
  assert.ok(life > 50_000 && life <= 60_000, String(life));
});

test('a value that one process deletes is gone for another, and for itself while Redis is gone', async (t) => {
  const [one, two] = [await open(t), await open(t)];
  await one.cache.set('deleted', 'value', 60);
  await two.cache.delete('deleted');
  assert.equal(await one.cache.get('deleted'), undefined);
  await one.cache.delete('deleted');
  await redis.kill();
  t.after(() => redis.restart());
  assert.equal(await one.cache.get('deleted'), undefined);
});

test('nothing that Redis holds can be read, and no two values look alike', async (t) => {
  const { cache, client } = await open(t);
  await cache.set('secret-1', 'a token to be hidden', 60);
  await cache.set('secret-2', 'a token to be hidden', 60);
  const texts = await Promise.all(
    ['secret-1', 'secret-2'].map((name) => client.get(`box-file-widget:${name}`)),
  );
  for (const text of texts) assert.match(text ?? '', /^first\.[\w-]+$/);
  assert.ok(!texts.some((text) => Buffer.from((text ?? '').slice(6), 'base64url').includes('token')));
  assert.notEqual(texts[0], texts[1]);
});

test('with another key, or none that is known, a value is a miss', async (t) => {
  const { cache } = await open(t);
  await cache.set('rotated', 'value', 60);
  assert.equal(await (await open(t, { keys: [key('other')] })).cache.get('rotated'), undefined);
  assert.equal(await (await open(t, { keys: [key('first')] })).cache.get('rotated'), undefined);
  assert.equal(await (await open(t, { keys: [key('next'), KEY] })).cache.get('rotated'), 'value');
});

test('a value that was changed, or moved to the place of another, is a miss', async (t) => {
  const { cache, client } = await open(t);
  await cache.set('ada', 'her token', 60);
  const sealed = (await client.get('box-file-widget:ada')) ?? '';
  await client.set('box-file-widget:mallory', sealed);
  await client.set(
    'box-file-widget:changed',
    sealed.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
  );
  await client.set('box-file-widget:noise', 'first.!');
  for (const name of ['mallory', 'changed', 'noise']) assert.equal(await cache.get(name), undefined, name);
});

test('keys that are no keys are refused when the cache is made', async (t) => {
  const { client } = await open(t);
  const refused = (keys: EncryptionKey[], words: RegExp) => {
    assert.throws(() => createRedisCache({ client, keys }), words);
  };
  refused([], /needs an encryption key/);
  refused([{ id: 'short', secret: 'c2hvcnQ=' }], /"short" is not 32 bytes/);
  refused([{ id: 'noise', secret: 'not base64!' }], /"noise" is not 32 bytes/);
  refused([KEY, { ...key('x'), id: 'first' }], /same id/);
  refused([{ ...KEY, id: 'a.b' }], /letters, digits/);
});

test('what two processes lack at the same time is made by one of them', async (t) => {
  const caches = [(await open(t)).cache, (await open(t)).cache];
  let made = 0;
  const make = async () => {
    made += 1;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { value: made, keepSeconds: 60 };
  };
  const ask = (fresh: boolean) =>
    Promise.all(caches.map((cache) => createMemo<number>('race', cache)({ parts: ['ada'], fresh, make })));
  assert.deepEqual(await ask(false), [1, 1]);
  assert.deepEqual(await ask(true), [2, 2]);
  assert.deepEqual(await ask(false), [2, 2]);
});

test('a lock whose holder died holds nobody up for longer than its life', async (t) => {
  const { cache, client } = await open(t, { lockMs: 300 });
  await client.set('box-file-widget:lock:orphan', 'of a dead process', { PX: 300 });
  const start = performance.now();
  assert.equal(await cache.exclusively('orphan', () => Promise.resolve('done')), 'done');
  const waited = performance.now() - start;
  assert.ok(waited > 200 && waited < 2000, String(waited));
});

test('a lock that nobody gives up is waited for in vain, and then left alone', async (t) => {
  const { cache, client } = await open(t, { lockMs: 100 });
  await client.set('box-file-widget:lock:held', 'of another');
  assert.equal(await cache.exclusively('held', () => Promise.resolve('done')), 'done');
  assert.equal(await client.get('box-file-widget:lock:held'), 'of another');
});

test('a lock is given up where the work fails', async (t) => {
  const { cache, client } = await open(t);
  await assert.rejects(
    cache.exclusively('failing', () => Promise.reject(new Error('no'))),
    /no/,
  );
  assert.equal(await client.exists('box-file-widget:lock:failing'), 0);
});

for (const [how, lose, find] of [
  ['is killed', () => redis.kill(), () => redis.restart()],
  [
    'hangs',
    () => {
      redis.freeze();
    },
    () => {
      redis.thaw();
    },
  ],
] as const) {
  test(`a Redis that ${how} costs no value, and is said once to be lost and once to be back`, async (t) => {
    const { cache, events } = await open(t);
    await cache.set('kept', 'before', 60);
    await lose();
    assert.deepEqual(
      await Promise.all(Array.from({ length: 20 }, async () => cache.get('kept'))),
      Array(20).fill('before'),
    );
    await cache.set('kept', 'meanwhile', 60);
    assert.equal(await cache.get('kept'), 'meanwhile');
    assert.equal(await cache.exclusively('work', () => Promise.resolve('done')), 'done');
    assert.deepEqual(events(), ['cache_lost']);
    await find();
    await until(async () => {
      await cache.get('kept');
      return events().length > 1;
    });
    await cache.set('after', 'value', 60);
    assert.deepEqual(events(), ['cache_lost', 'cache_back']);
    assert.equal(await (await open(t)).cache.get('after'), 'value');
  });
}

test('a Redis that answers reads but takes no writes counts as lost until it does', async (t) => {
  const { cache, client, events } = await open(t);
  const other = await open(t);
  await client.configSet('maxmemory', '1');
  await cache.set('full', 'value', 60);
  assert.equal(await cache.get('full'), 'value');
  assert.deepEqual(events(), ['cache_lost']);
  await other.client.configSet('maxmemory', '0');
  await until(async () => {
    await cache.get('full');
    return events().length > 1;
  });
  assert.deepEqual(events(), ['cache_lost', 'cache_back']);
});
