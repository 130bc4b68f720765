import assert from 'node:assert/strict';
import { test } from 'node:test';
import { held, heldNext, type Given } from '../../../../src/widget/engine-shadow/light/table/holding.ts';

const OLD = {};
const NEW = {};

test('rows keep what they have until a new source has made its collection', () => {
  const first = given(OLD);
  const waiting = heldNext(held('a', first), 'b', given(OLD));
  assert.equal(waiting.given, first);

  const second = given(NEW);
  assert.equal(heldNext(waiting, 'b', second).given, second);
});

test('they keep it while one source follows another', () => {
  const first = given(OLD);
  const waiting = heldNext(heldNext(held('a', first), 'b', given(OLD)), 'c', given(OLD));
  assert.equal(waiting.given, first);
});

test('they are told what the user does meanwhile', () => {
  const waiting = heldNext(held('a', given(OLD)), 'b', given(OLD));
  const focused = given(OLD);
  assert.equal(heldNext(waiting, 'b', focused).given, focused);
});

test('they are told what the user does at other times', () => {
  const focused = given(OLD);
  assert.equal(heldNext(held('a', given(OLD)), 'a', focused).given, focused);
});

test('a new source that comes with its collection is taken', () => {
  const second = given(NEW);
  assert.equal(heldNext(held('a', given(OLD)), 'b', second).given, second);
});

test('nothing changes where nothing is new', () => {
  const waiting = heldNext(held('a', given(OLD)), 'b', given(OLD));
  assert.equal(heldNext(waiting, 'b', waiting.latest), waiting);
});

function given(collection: object): Given {
  return { state: { collection } };
}
