import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, test } from 'node:test';
import axios from 'axios';
import { newFolder } from './sending.ts';
import { ORIGIN, startWorld } from './world.ts';
import type { World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const list = () => world.call({ url: '/2.0/folders/0' });
const cut = (times?: number): void => {
  world.running.box.control.addFault({ path: '*', drop: true, ...(times !== undefined && { times }) });
};
const mend = (): void => {
  world.running.box.control.reset();
};
const waiting = (code: string) => ({ type: 'waiting', trouble: { code } });

const unreachable = (): Error => Object.assign(new Error('Network Error'), { request: {} });

/** Until Box has been asked so often. */
async function asked(times: number): Promise<void> {
  while (world.asked().length < times) await setImmediate();
}

test('one lost connection is mended before anybody is told', async () => {
  await list();
  cut(1);
  const listed = list();
  assert.equal(await world.clock.next(), 1000);
  assert.equal((await listed).status, 200);
  assert.deepEqual(world.events, []);
});

test('where Box has answered before, requests wait, for one at a time to find out', async () => {
  await list();
  cut();
  const listed = Promise.all([list(), list(), list()]);
  await asked(4);
  const pauses = [];
  for (let probe = 0; probe < 7; probe += 1) {
    pauses.push(await world.clock.next());
    await asked(5 + probe);
  }
  assert.deepEqual(pauses, [1000, 2000, 4000, 8000, 16000, 30000, 30000]);
  assert.deepEqual(world.events, [waiting('offline')]);
  mend();
  await world.clock.next();
  await listed;
  assert.equal(world.asked().length, 3, 'each of them once after the network is back');
  assert.deepEqual(world.events, [waiting('offline'), { type: 'recovered' }]);
});

for (const signal of ['online', 'wake'] as const) {
  test(`the page's signal "${signal}" makes a try at once`, async () => {
    await list();
    cut(2);
    const listed = list();
    await world.clock.next();
    await asked(3);
    while (world.clock.size === 0) await setImmediate();
    world.page.tell(signal);
    assert.equal((await listed).status, 200);
    assert.equal(world.clock.size, 0);
    assert.deepEqual(world.events, [waiting('offline'), { type: 'recovered' }]);
  });
}

test('a signal that comes while a try is under way is not forgotten', async () => {
  await list();
  cut(2);
  const listed = list();
  await world.clock.next();
  await asked(3);
  world.page.tell('online');
  assert.equal((await listed).status, 200);
});

test('an offline browser is told at once, and nothing is sent until it is online', async () => {
  world.page.isOnline = false;
  const made = world.call(newFolder('Later'));
  while (world.events.length === 0) await setImmediate();
  assert.deepEqual(world.events, [waiting('offline')]);
  assert.deepEqual(world.asked(), []);
  world.page.goOnline();
  assert.equal((await made).status, 201);
  assert.deepEqual(world.asked(), ['POST /2.0/folders 201']);
});

test('a browser that is wrong about being offline delays the first request alone', async () => {
  world.page.isOnline = false;
  const first = list();
  await world.clock.next();
  await first;
  await list();
  assert.equal(world.clock.size, 0);
});

test('while files are sent being offline is told with how far they are', async () => {
  const sending = await startWorld({ uploadPercent: () => 40 });
  try {
    sending.page.isOnline = false;
    void sending.call({ url: '/2.0/folders/0' });
    while (sending.events.length === 0) await setImmediate();
    assert.deepEqual(sending.events, [{ type: 'waiting', trouble: { code: 'upload_paused', percent: 40 } }]);
  } finally {
    await sending.close();
  }
});

test('where Box has never answered, two more tries, and the administrator reads which origin to allow', async () => {
  cut();
  const listed = assert.rejects(list(), { message: 'Failed to fetch' });
  assert.deepEqual([await world.clock.next(), await world.clock.next()], [1000, 2000]);
  await listed;
  assert.equal(world.asked().length, 3);
  assert.deepEqual(world.events, [{ type: 'error', trouble: { code: 'cors_origin', adminDetail: ORIGIN } }]);
});

test('cancelled by upstream, a waiting request ends with the reason, and the next one finds out', async () => {
  await list();
  world.page.isOnline = false;
  const source = axios.CancelToken.source();
  const cancelled = world.call({ url: '/2.0/folders/0', cancelToken: source.token });
  while (world.clock.size === 0) await setImmediate();
  source.cancel();
  await assert.rejects(cancelled, (error) => axios.isCancel(error));
  assert.equal(world.clock.size, 0);
  assert.deepEqual(world.events, [waiting('offline'), { type: 'recovered' }]);
  world.page.isOnline = true;
  assert.equal((await list()).status, 200);
});

test('the one that finds out is cancelled on its way: another one takes over', async () => {
  await list();
  const source = axios.CancelToken.source();
  let tries = 0;
  const adapter = (): Promise<never> => {
    tries += 1;
    return tries === 1 ? Promise.reject(unreachable()) : new Promise(() => undefined);
  };
  const first = world.call({ url: '/2.0/folders/0', cancelToken: source.token, adapter });
  while (world.clock.size === 0) await setImmediate();
  const second = list();
  await world.clock.next();
  while (tries < 2) await setImmediate();
  source.cancel();
  await assert.rejects(first, (error) => axios.isCancel(error));
  await world.clock.next();
  assert.equal((await second).status, 200);
});

test('the one that found out nothing waits for a token: another one takes over', async () => {
  let isSignedOut = false;
  let token = '';
  const away = await startWorld({
    token: () => (isSignedOut ? new Promise(() => undefined) : Promise.resolve(token)),
  });
  try {
    token = away.token();
    const listAway = () => away.call({ url: '/2.0/folders/0' });
    await listAway();
    away.running.box.control.addFault({ path: '*', drop: true, times: 2 });
    void listAway();
    while (away.clock.size === 0) await setImmediate();
    const other = listAway();
    isSignedOut = true;
    await away.clock.next();
    await away.clock.next();
    assert.equal((await other).status, 200);
  } finally {
    await away.close();
  }
});

test('closed, it leaves no timer and no listener, tells nothing, and answers nobody', async () => {
  await list();
  world.page.isOnline = false;
  let isSettled = false;
  const settle = (): void => {
    isSettled = true;
  };
  list().then(settle, settle);
  while (world.clock.size === 0) await setImmediate();
  const before = [...world.events];
  world.requests.close();
  assert.equal(world.page.listeners.size, 0);
  cut();
  list().then(settle, settle);
  await asked(2);
  await setImmediate();
  assert.equal(world.clock.size, 0);
  assert.deepEqual(world.events, before);
  assert.equal(isSettled, false);
});
