import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentenceFor, StartError } from '../../../demo/start/start-error.ts';

test('a full disk, a forbidden port and a read-only folder have a sentence with a way on', () => {
  for (const [code, wayOn] of [
    ['ENOSPC', /disk is full: free/],
    ['EACCES', /choose a port above 1023/],
    ['EROFS', /copy the project/],
  ] as const) {
    assert.match(sentenceFor(Object.assign(new Error('refused'), { code })) ?? '', wayOn);
  }
});

test('a sentence of the start itself is passed on', () => {
  assert.equal(sentenceFor(new StartError('Port 1 is taken.')), 'Port 1 is taken.');
});

test('for what nobody foresaw there is no sentence, so that its stack is shown', () => {
  assert.equal(sentenceFor(new TypeError('x is undefined')), undefined);
});
