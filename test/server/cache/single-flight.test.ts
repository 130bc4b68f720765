import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createSingleFlight } from '../../../src/server/cache/single-flight.ts';

function deferred() {
  let resolve: (value: string) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<string>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

test('runs the work once for all who ask while it is under way', async () => {
  const flight = createSingleFlight<string>();
  const gate = deferred();
  let runs = 0;
  const work = () => {
    runs += 1;
    return gate.promise;
  };
  const all = Promise.all(Array.from({ length: 200 }, async () => flight('key', work)));
  gate.resolve('done');
  assert.deepEqual(new Set(await all), new Set(['done']));
  assert.equal(runs, 1);
  await flight('key', work);
  assert.equal(runs, 2, 'runs again once it has landed');
});

test('keeps keys apart, and starts anew after a failure', async () => {
  const flight = createSingleFlight<string>();
  const gate = deferred();
  const failing = flight('a', () => gate.promise);
  assert.equal(await flight('b', () => Promise.resolve('b')), 'b');
  gate.reject(new Error('no'));
  await assert.rejects(async () => failing);
  assert.equal(await flight('a', () => Promise.resolve('a')), 'a');
});

test('gives what is there at once without a turn, and keeps nothing of it', () => {
  const flight = createSingleFlight<string>();
  assert.equal(
    flight('key', () => 'one'),
    'one',
  );
  assert.equal(
    flight('key', () => 'two'),
    'two',
  );
});
