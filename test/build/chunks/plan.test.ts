import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planChunks, type Limits, type Share } from '../../../src/build/chunks/plan.ts';

const LIMITS: Limits = { most: () => 9, least: 10, apart: 'frame', late: 'z' };

test('what is large enough is a chunk by itself', () => {
  assert.deepEqual(plan({ a: [50], 'a+b': [50] }), { a: 'a', 'a+b': 'a+b' });
});

test('what is too small goes into the chunk that makes others load least in vain', () => {
  assert.equal(plan({ a: [5], 'a+b': [50], 'a+b+c': [50] })['a'], 'a+b');
});

test('where a mode has too many chunks, those merge that are least in vain', () => {
  const merged = plan({ a: [100], 'a+b': [20], 'a+c': [90], 'a+b+c': [100] }, { ...LIMITS, most: () => 3 });
  assert.deepEqual(merged, { a: 'a', 'a+b': 'a+b+c', 'a+c': 'a+c', 'a+b+c': 'a+b+c' });
});

test('nothing is merged whose imports the other modes would then load, too', () => {
  assert.equal(plan({ a: [5, 'a+c'], 'a+b': [50], 'a+c': [50] })['a'], 'a+c');
});

test('a mode that nobody waits for loads nothing in vain', () => {
  assert.equal(plan({ a: [5], 'a+b': [50], 'a+z': [50] })['a'], 'a+z');
});

test('one mode gets nothing of the others', () => {
  assert.equal(plan({ a: [5], 'a+frame': [50] })['a'], 'a');
});

/** Sizes, and the signatures that are imported, by signature. */
function plan(
  shares: Readonly<Record<string, readonly [number, ...string[]]>>,
  limits = LIMITS,
): Readonly<Record<string, string>> {
  const entries = Object.entries(shares).map(([signature, [size, ...imports]]): [string, Share] => [
    signature,
    { size, imports: new Set(imports) },
  ]);
  return Object.fromEntries(planChunks(new Map(entries), limits));
}
