import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';

import { createClient } from 'redis';

import { startLocalBox, type RunningLocalBox } from '../../../src/local-box/node/serve.ts';
import { until } from '../../until.ts';
import { startEndpoints, type EndpointProcess } from './endpoint-processes.ts';
import { startRedis, type RedisServer } from './redis-server.ts';

const PROCESSES = 4;
const FEATURES = ['download', 'upload', 'preview', 'share', 'rename', 'delete'] as const;

let box: RunningLocalBox;
let redis: RedisServer;
let endpoints: readonly EndpointProcess[];

before(async () => {
  box = await startLocalBox();
  redis = await startRedis();
  endpoints = await startEndpoints(PROCESSES, {
    config: box.box.appConfig(),
    boxUrl: box.url,
    redisUrl: redis.url,
    keys: [{ id: 'test', secret: randomBytes(32).toString('base64') }],
    // A busy machine takes seconds for so many requests; what a lock that runs out means is in redis.test.ts.
    lockMs: 60_000,
  });
});

after(async () => {
  await Promise.all([...endpoints.map((endpoint) => endpoint.end()), redis.kill(), box.close()]);
});

beforeEach(() => {
  box.box.control.reset();
});

async function ask(
  { url }: EndpointProcess,
  person: string,
  features: readonly string[],
  reason = 'initial',
) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Box-File-Widget': '1',
      'X-Email': `${person}@intranet.example`,
    },
    body: JSON.stringify({ folder_id: '0', features, reason }),
  });
  const json = (await response.json()) as Record<string, unknown>;
  return { status: response.status, token: String(json['access_token']) };
}

/** Every process is asked `times` times, all at once. */
function askAll(times: number, person: string, features: readonly string[], reason?: string) {
  return Promise.all(
    endpoints.flatMap((endpoint) =>
      Array.from({ length: times }, () => ask(endpoint, person, features, reason)),
    ),
  );
}

const callsTo = (path: string) =>
  box.box.control.requests().filter((request) => request.path === path).length;

test('a cold start of 4 processes, asked 25 times each for two users at once, makes one Box auth per key', async () => {
  const [ada, grace] = await Promise.all([askAll(25, 'ada', ['browse']), askAll(25, 'grace', ['browse'])]);
  for (const answers of [ada, grace]) {
    assert.ok(answers.every(({ status }) => status === 200));
    assert.equal(new Set(answers.map(({ token }) => token)).size, 1);
  }
  // The service token, and for each user: the look-up, the user's token, the narrowed one.
  assert.equal(callsTo('/oauth2/token'), 1 + 2 + 2);
  assert.equal(callsTo('/2.0/users'), 2);
});

test('a token that Box refuses is replaced once, where all 4 processes hear of it at once', async () => {
  const before = new Set((await askAll(1, 'ada', ['browse'])).map(({ token }) => token));
  box.box.control.reset();
  // Long enough for all to have asked before the first one is answered.
  box.box.control.addFault({ path: '/oauth2/token', delay_ms: 400 });
  const answers = await askAll(5, 'ada', ['browse'], 'rejected');
  const tokens = new Set(answers.map(({ token }) => token));
  assert.equal(tokens.size, 1);
  assert.ok([...tokens].every((token) => !before.has(token)));
  assert.equal(callsTo('/oauth2/token'), 2);
});

test('no value in Redis shows a token or an address', async (t) => {
  const given = [...(await askAll(1, 'ada', ['browse'])), ...(await askAll(1, 'grace', ['browse']))];
  const client = await createClient({ url: redis.url }).connect();
  t.after(() => {
    client.destroy();
  });
  const names = await client.keys('*');
  const held = [...names, ...(await client.mGet(names))].join('\n');
  assert.ok(names.length >= 7, String(names.length));
  for (const { token } of given) assert.ok(!held.includes(token));
  // Nothing shorter: sealed values are letters by chance.
  assert.doesNotMatch(held, /@|intranet\.example|access_token/i);
});

test('a Redis that is killed and restarted under load costs no request', async (t) => {
  const statuses: number[] = [];
  let isOver = false;
  // Keys seen before and keys that are new, so that each phase reads, makes and keeps.
  const load = endpoints.map(async (endpoint, process) => {
    for (let round = 0; !isOver; round += 1) {
      const some = FEATURES.filter((_feature, bit) => ((round >> 2) & (1 << bit)) !== 0);
      const person = (round + process) % 2 === 0 ? 'ada' : 'grace';
      const reason = round % 50 === 49 ? 'rejected' : 'initial';
      statuses.push((await ask(endpoint, person, ['browse', ...some], reason)).status);
    }
  });
  const allSaid = (event: string) => () => endpoints.every(({ events }) => events.includes(event));
  const answered = async (more: number) => {
    const goal = statuses.length + more;
    await until(() => statuses.length >= goal);
  };
  await answered(100);
  await redis.kill();
  await until(allSaid('cache_lost'));
  await answered(100);
  await redis.restart();
  await until(allSaid('cache_back'));
  await answered(100);
  isOver = true;
  await Promise.all(load);
  t.diagnostic(`${statuses.length} requests, ${statuses.filter((status) => status !== 200).length} failed`);
  assert.deepEqual([...new Set(statuses)], [200]);
  for (const { events } of endpoints) assert.deepEqual(events, ['cache_lost', 'cache_back']);
});
