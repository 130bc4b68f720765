import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createUnderWay } from '../../src/server/under-way.ts';

function deferred() {
  let resolve: (value: string) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<string>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** Whether it has settled by the time that all which could be done now is done. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  void promise.then(() => (settled = true));
  await new Promise((resolve) => setImmediate(resolve));
  return settled;
}

test('waits for every work of the key that has begun, and for no other', async () => {
  const underWay = createUnderWay();
  const [one, two, other] = [deferred(), deferred(), deferred()];
  const works = [
    underWay.run('ada', () => one.promise),
    underWay.run('ada', () => two.promise),
    underWay.run('grace', () => other.promise),
  ];
  const settled = underWay.settled('ada');
  one.resolve('one');
  assert.equal(await isSettled(settled), false);
  two.resolve('two');
  assert.equal(await isSettled(settled), true);
  other.resolve('other');
  assert.deepEqual(await Promise.all(works), ['one', 'two', 'other']);
});

test('does not wait for what begins later, nor for what has ended', async () => {
  const underWay = createUnderWay();
  await underWay.run('ada', () => Promise.resolve('done'));
  const settled = underWay.settled('ada');
  const later = deferred();
  const running = underWay.run('ada', () => later.promise);
  assert.equal(await isSettled(settled), true);
  later.resolve('later');
  assert.equal(await running, 'later');
});

test('hands a failure to whoever began the work, and not to whoever waits for its end', async () => {
  const underWay = createUnderWay();
  const gate = deferred();
  const failing = underWay.run('ada', () => gate.promise);
  const settled = underWay.settled('ada');
  gate.reject(new Error('no'));
  await assert.rejects(failing, /no/);
  await settled;
});
