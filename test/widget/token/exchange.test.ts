import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exchange } from '../../../src/widget/token/exchange.ts';
import { askOnce } from './ask-once.ts';

test('asks as the token contract says', async () => {
  const asked: Request[] = [];
  const answer = await exchange(
    {
      url: 'https://intranet.example/box/token',
      credentials: 'include',
      folderId: '42',
      features: ['browse', 'download'],
    },
    'resumed',
    {
      fetch(input, init) {
        asked.push(new Request(input, init));
        return Promise.resolve(Response.json({ access_token: 'a', expires_in: 60, token_type: 'bearer' }));
      },
      online: () => true,
      timeoutMs: 10_000,
    },
    { signal: new AbortController().signal, reachedBefore: false },
  );
  assert.deepEqual(answer, { token: 'a', expiresIn: 60, subject: undefined });

  const [request] = asked;
  assert.ok(request);
  assert.equal(request.method, 'POST');
  assert.equal(request.url, 'https://intranet.example/box/token');
  assert.equal(request.redirect, 'manual');
  assert.equal(request.credentials, 'include');
  assert.equal(request.headers.get('Accept'), 'application/json');
  assert.equal(request.headers.get('Content-Type'), 'application/json');
  assert.equal(request.headers.get('X-Box-File-Widget'), '1');
  assert.deepEqual(await request.json(), {
    folder_id: '42',
    features: ['browse', 'download'],
    reason: 'resumed',
  });
});

test('the signal ends the request with its own reason', async () => {
  const reason = new Error('left');
  const signal = AbortSignal.abort(reason);
  const fetch = (_: unknown, init?: RequestInit) =>
    init?.signal?.aborted === true ? Promise.reject(new TypeError('x')) : Promise.resolve(new Response());
  await assert.rejects(askOnce('https://intranet.example/', { fetch, signal }), reason);
});
