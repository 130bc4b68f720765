import assert from 'node:assert/strict';
import { test } from 'node:test';
import { within } from '../../../src/server/cache/within.ts';

test('what comes soon is there, and what fails soon has failed', async () => {
  assert.equal(await within(60_000, Promise.resolve('value')), 'value');
  await assert.rejects(within(60_000, Promise.reject(new Error('refused'))), /refused/);
});

test('what does not come is not waited for', async () => {
  await assert.rejects(within(1, new Promise(() => undefined)), /Took too long/);
});

test('what has come while the process was busy counts', async () => {
  // Once round the loop, the timers come first, and then what a socket has received.
  const answer = new Promise<string>((resolve) => setImmediate(() => setImmediate(resolve, 'value')));
  const awaited = within(1, answer);
  const end = performance.now() + 20;
  while (performance.now() < end);
  assert.equal(await awaited, 'value');
});
