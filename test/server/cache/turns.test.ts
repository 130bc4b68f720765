import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createTurns } from '../../../src/server/cache/turns.ts';

test('runs the works of one key one after the other, also after one that failed, and others beside them', async () => {
  const inTurn = createTurns();
  const order: string[] = [];
  const work = (name: string) => async () => {
    order.push(`${name} begins`);
    await Promise.resolve();
    order.push(`${name} ends`);
    return name;
  };
  const failing = inTurn('ada', () => Promise.reject(new Error('no')));
  const results = Promise.all([
    inTurn('ada', work('one')),
    inTurn('ada', work('two')),
    inTurn('grace', work('other')),
  ]);
  await assert.rejects(failing);
  assert.deepEqual(await results, ['one', 'two', 'other']);
  assert.ok(order.indexOf('one ends') < order.indexOf('two begins'));
  assert.ok(order.indexOf('other begins') < order.indexOf('two begins'));
});
