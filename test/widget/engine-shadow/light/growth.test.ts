import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  grown,
  isWhole,
  taken,
  whole,
  type Drawn,
} from '../../../../src/widget/engine-shadow/light/table/growth.ts';

const PAGE = keys('a', 50);
const atTop = (): { above: number; pixels: number } => ({ above: 0, pixels: 56 });

test('a list that takes another’s place begins at what is to be seen, and grows down and then up', () => {
  const steps = stepsOf(taken(whole(PAGE), keys('b', 23), () => ({ above: 9, pixels: 56 })));
  assert.deepEqual(steps, ['9-10', '9-14', '9-18', '9-22', '9-23', '5-23', '1-23', '0-23']);
});

test('one that is shorter than what was scrolled away begins with its last row', () => {
  const steps = stepsOf(taken(whole(PAGE), keys('b', 12), () => ({ above: 43, pixels: 56 })));
  assert.deepEqual(steps, ['11-12', '7-12', '3-12', '0-12']);
});

test('one of a few rows comes whole', () => {
  assert.ok(isWhole(taken(whole(PAGE), keys('b', 4), () => assert.fail('nothing to look for'))));
});

test('the first list comes whole', () => {
  assert.ok(isWhole(taken(whole([]), PAGE, () => assert.fail('nothing to look at'))));
});

test('a list that is drawn anew, with a row more or less or in another order, stays as far as it was', () => {
  const growing = grown(taken(whole(PAGE), keys('b', 50), atTop));
  for (const other of [keys('b', 51), keys('b', 49), keys('b', 50).reverse()]) {
    assert.equal(rangeOf(taken(growing, other, atTop)), '0-5');
    assert.ok(isWhole(taken(whole(keys('b', 50)), other, atTop)));
  }
});

test('a list that comes while another grows begins anew', () => {
  const growing = grown(taken(whole(PAGE), keys('b', 50), atTop));
  assert.equal(rangeOf(taken(growing, keys('c', 50), atTop)), '0-1');
});

function keys(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${name}${String(index)}`);
}

function stepsOf(drawn: Drawn): readonly string[] {
  return isWhole(drawn) ? [rangeOf(drawn)] : [rangeOf(drawn), ...stepsOf(grown(drawn))];
}

function rangeOf({ keys: all, from, to }: Drawn): string {
  return `${String(from)}-${String(Math.min(to, all.length))}`;
}
