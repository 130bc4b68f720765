import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import type { BoxAnswer } from '../../../src/widget/engine/engine.ts';
import { roomBeside } from '../../../src/widget/element/room.ts';

const ANSWER: BoxAnswer = { status: 200, data: '{}', headers: {} };
const never = new Promise<never>(() => undefined);

async function isThereNow(room: Promise<void>): Promise<boolean> {
  let isThere = false;
  void room.then(() => (isThere = true));
  await turn();
  return isThere;
}

function withResolver<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => (resolve = done));
  return { promise, resolve };
}

function stopClock(t: TestContext): void {
  t.mock.timers.enable({ apis: ['setTimeout'] });
}

test('there is room once the list is painted', async (t) => {
  stopClock(t);
  const painted = withResolver<undefined>();
  const room = roomBeside(Promise.resolve({ answer: Promise.resolve(ANSWER) }), painted.promise);
  assert.equal(await isThereNow(room), false);
  painted.resolve(undefined);
  assert.equal(await isThereNow(room), true);
});

test('there is room where the token takes its time; a list that fails later is no unhandled rejection', async (t) => {
  stopClock(t);
  const late = withResolver<{ answer: Promise<BoxAnswer> }>();
  const room = roomBeside(late.promise, never);
  assert.equal(await isThereNow(room), false);
  t.mock.timers.tick(300);
  assert.equal(await isThereNow(room), true);
  const answer = Promise.reject<BoxAnswer>(new Error('Box is down'));
  answer.catch(() => undefined);
  late.resolve({ answer });
  // One would fail the test that runs.
  await turn();
});
