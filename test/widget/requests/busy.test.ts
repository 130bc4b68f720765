import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import axios from 'axios';
import type { Fault } from '../../../src/local-box/index.ts';
import type { EngineEvent } from '../../../src/widget/engine/engine.ts';
import { uploadOf } from './sending.ts';
import { startWorld } from './world.ts';
import type { World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const list = () => world.call({ url: '/2.0/folders/0' });
const fault = (given: Partial<Fault>): void => {
  world.running.box.control.addFault({ path: '/2.0/folders/0', ...given });
};
/** What has been told, without Box's request ids. */
const told = (): unknown[] =>
  world.events.map((event: EngineEvent) => {
    if (!('trouble' in event)) return event.type;
    const { code } = event.trouble;
    return 'retryAfter' in event.trouble
      ? `${event.type} ${code} ${event.trouble.retryAfter}`
      : `${event.type} ${code}`;
  });

test('a busy Box is asked again when it says so', async () => {
  fault({ status: 429, headers: { 'Retry-After': '7' }, times: 1 });
  const listed = list();
  assert.equal(await world.clock.next(), 7000);
  assert.equal((await listed).status, 200);
  assert.deepEqual(told(), ['waiting box_busy 7', 'recovered']);
});

test('a busy Box may name a time', async () => {
  const at = new Date(world.clock.wall() + 20_000).toUTCString();
  fault({ status: 429, headers: { 'Retry-After': at }, times: 1 });
  const listed = list();
  const pause = await world.clock.next();
  assert.ok(pause >= 19_000 && pause <= 21_000, String(pause));
  await listed;
});

test('a Box that stays busy is asked five times more, and upstream does not go on asking', async () => {
  fault({ status: 429 });
  const listed = assert.rejects(
    list(),
    (error: { response?: { status: number; data: { status: number } } }) => {
      assert.deepEqual([error.response?.status, error.response?.data.status], [503, 503]);
      return true;
    },
  );
  const pauses = [];
  for (let time = 0; time < 5; time += 1) pauses.push(await world.clock.next());
  await listed;
  assert.deepEqual(pauses, [1000, 2000, 4000, 8000, 16000]);
  assert.equal(world.asked().length, 6);
  assert.deepEqual(told().slice(-2), ['recovered', 'error box_busy']);
});

test('a failing Box is asked three times', async () => {
  fault({ status: 502 });
  const listed = assert.rejects(list());
  assert.deepEqual([await world.clock.next(), await world.clock.next()], [1000, 2000]);
  await listed;
  assert.equal(world.asked().length, 3);
  assert.deepEqual(told(), ['waiting box_failed 1', 'waiting box_failed 2', 'recovered', 'error box_failed']);
});

test('an event tells status and request id, and no more', async () => {
  fault({ status: 500 });
  world.clock.run();
  await assert.rejects(list());
  const event = world.events.at(-1);
  assert.ok(event?.type === 'error');
  const { requestId, ...rest } = event.trouble;
  assert.match(requestId ?? '', /^[0-9a-f]{16}$/);
  assert.deepEqual(rest, { code: 'box_failed', status: 500 });
});

test('a write that Box was too busy for is repeated', async () => {
  world.running.box.control.addFault({ method: 'POST', path: '*', status: 429, times: 2 });
  world.clock.run();
  assert.equal((await world.call(uploadOf('a.txt', 'A'))).status, 201);
  assert.deepEqual(told(), ['waiting box_busy 1', 'waiting box_busy 2', 'recovered']);
});

test('cancelled in its pause, a request ends with the reason and waits for nothing', async () => {
  fault({ status: 429, headers: { 'Retry-After': '60' } });
  const source = axios.CancelToken.source();
  const listed = world.call({ url: '/2.0/folders/0', cancelToken: source.token });
  while (world.clock.size === 0) await new Promise(setImmediate);
  source.cancel();
  await assert.rejects(listed, (error) => axios.isCancel(error));
  assert.equal(world.clock.size, 0);
  assert.deepEqual(told(), ['waiting box_busy 60', 'recovered']);
});

test('what the engine tells by itself is not told twice', async () => {
  const engine = await startWorld({ handles: ({ url }) => url.includes('/files/content') });
  try {
    engine.running.box.control.addFault({ path: '*', status: 403, code: 'storage_limit_exceeded' });
    await assert.rejects(engine.call(uploadOf('a.txt', 'A')));
    assert.deepEqual(engine.events, []);
    await assert.rejects(engine.call({ url: '/2.0/folders/0' }));
    assert.equal(engine.events.length, 1);
  } finally {
    await engine.close();
  }
});

test('a picture that cannot be had is nobody’s trouble', async () => {
  world.running.box.control.addFault({ path: '*', status: 503 });
  world.clock.run();
  await assert.rejects(world.call({ url: '/2.0/internal_files/1/versions/2/representations/jpg_320x320' }));
  assert.deepEqual(world.events, []);
});
