import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Waits } from '../../../src/widget/requests/waits.ts';
import type { WaitEvent } from '../../../src/widget/requests/waits.ts';

let events: WaitEvent[];
let waits: Waits;
beforeEach(() => {
  events = [];
  waits = new Waits((event) => {
    events.push(event);
  });
});

const [one, other] = [{}, {}];
const codes = (): string[] =>
  events.map((event) => (event.type === 'waiting' ? event.trouble.code : event.type));

test('the gravest of what is waited for is told, and again what is left of it', () => {
  waits.set(one, { code: 'box_failed' });
  waits.set(other, { code: 'offline' });
  waits.delete(other);
  waits.delete(one);
  assert.deepEqual(codes(), ['box_failed', 'offline', 'box_failed', 'recovered']);
});

test('the same is told once, whoever waits for it', () => {
  waits.set(one, { code: 'offline' });
  waits.set(other, { code: 'offline' });
  waits.delete(one);
  assert.deepEqual(codes(), ['offline']);
});

test('a longer pause is told anew', () => {
  waits.set(one, { code: 'box_busy', retryAfter: 5 });
  waits.set(other, { code: 'box_busy', retryAfter: 9 });
  waits.set(one, { code: 'box_busy', retryAfter: 7 });
  assert.deepEqual(
    events.map(
      (event) => event.type === 'waiting' && 'retryAfter' in event.trouble && event.trouble.retryAfter,
    ),
    [5, 9],
  );
});

test('nothing is recovered where nothing waited', () => {
  waits.delete(one);
  assert.deepEqual(events, []);
});
