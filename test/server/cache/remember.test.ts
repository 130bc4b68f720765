import assert from 'node:assert/strict';
import { test } from 'node:test';

import { remember } from '../../../src/server/cache/remember.ts';

test('computes once for a text, and forgets the oldest beyond its size', async () => {
  const asked: string[] = [];
  const length = remember((text) => {
    asked.push(text);
    return Promise.resolve(text.length);
  }, 2);
  for (const text of ['a', 'a', 'bb', 'ccc', 'ccc', 'a']) assert.equal(await length(text), text.length);
  assert.deepEqual(asked, ['a', 'bb', 'ccc', 'a']);
});
