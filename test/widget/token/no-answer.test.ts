import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Blocker } from '../../../src/widget/page/watch-blocks.ts';
import { failureOfAnswer, type World } from './ask-once.ts';

const FAILED = new TypeError('Failed to fetch');

const failed = (world?: World) => failureOfAnswer(FAILED, world);
const blockedBy = (blocker: Blocker): World => ({
  watchBlocks: () => ({ blocker: () => Promise.resolve(blocker), end: () => undefined }),
});

test('a fetch that fails while the device is offline is offline', async () => {
  assert.equal((await failed({ online: () => false })).code, 'offline');
});

test('a fetch that fails where one had succeeded is offline', async () => {
  assert.equal((await failed({ reachedBefore: true })).code, 'offline');
});

test('a fetch that fails at once is a block, and what it may be is said to administrators', async () => {
  const { code, detail } = await failed({ url: 'https://intranet.example/box/token?key=secret' });
  assert.equal(code, 'endpoint_blocked');
  assert.match(detail.debugDetail ?? '', /^https:\/\/intranet\.example\/box\/token: CORS .* server is down/);
  assert.equal(detail.cause, FAILED);
});

for (const [blocker, said] of [
  ['csp', /Content-Security-Policy/],
  ['mixed-content', /https:.*http:/],
] as const) {
  test(`${blocker} is a block and named as one, also where a request had succeeded`, async () => {
    const { code, detail } = await failed({ ...blockedBy(blocker), reachedBefore: true });
    assert.equal(code, 'endpoint_blocked');
    assert.match(detail.debugDetail ?? '', said);
  });
}

test('the look-out for blocks ends with the exchange, however it ends', async () => {
  for (const answer of [FAILED, Response.json({}), new Response(null, { status: 500 })]) {
    let ends = 0;
    await failureOfAnswer(answer, {
      watchBlocks: () => ({ blocker: () => Promise.resolve(undefined), end: () => ends++ }),
    });
    assert.equal(ends, 1);
  }
});
