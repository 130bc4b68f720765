import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readBody } from '../../src/server/read-body.ts';

function post(body: BodyInit): Request {
  return new Request('https://intranet.example/box/token', {
    method: 'POST',
    body,
    duplex: 'half',
  } as RequestInit);
}

test('reads up to 4 KiB and refuses one byte more', async () => {
  const full = 'x'.repeat(4096);
  assert.deepEqual(await readBody(post(full)), { ok: true, value: full });
  const over = await readBody(post(`${full}x`));
  assert.equal(!over.ok && over.failure.status, 413);
});

test('stops reading a long body at the limit', async () => {
  let pulled = 0;
  const long = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      pulled += 1;
      controller.enqueue(new Uint8Array(1024));
      if (pulled === 100) controller.close();
    },
  });
  const outcome = await readBody(post(long));
  assert.equal(!outcome.ok && outcome.failure.reason, 'body_too_large');
  assert.ok(pulled < 10, `pulled ${pulled} times`);
});

test('counts bytes and not characters, and refuses what is not UTF-8', async () => {
  const outcome = await readBody(post('é'.repeat(2049)));
  assert.equal(!outcome.ok && outcome.failure.status, 413);
  const broken = await readBody(post(new Uint8Array([0xff, 0xfe])));
  assert.equal(!broken.ok && broken.failure.reason, 'not_utf8');
});
