import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TokenError } from '../../../src/widget/token/token-error.ts';
import type { TokenSourceOptions } from '../../../src/widget/token/token-source.ts';
import { Endpoint, sourceFor, token } from './endpoint.ts';

async function failureOf(
  answer: Response | Error,
  more: Partial<TokenSourceOptions> = {},
): Promise<TokenError> {
  const endpoint = new Endpoint();
  void endpoint.answer(0, answer);
  const failure: unknown = await sourceFor(endpoint, more)
    .get()
    .catch((error: unknown) => error);
  assert.ok(failure instanceof TokenError, String(failure));
  return failure;
}

function problem(status: number, more: Record<string, unknown>): Response {
  return new Response(JSON.stringify({ type: 'about:blank', title: 'x', status, ...more }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}

for (const [status, code, retryable] of [
  [302, 'session_ended', false],
  [400, 'bad_answer', true],
  [401, 'session_ended', false],
  [403, 'forbidden', false],
  [404, 'endpoint_not_found', false],
  [405, 'endpoint_not_found', false],
  [429, 'rate_limited', true],
  [500, 'endpoint_failed', true],
  [503, 'endpoint_failed', true],
] as const) {
  test(`status ${status} is ${code}`, async () => {
    const failure = await failureOf(new Response('nothing that could be parsed', { status }));
    assert.deepEqual([failure.code, failure.detail.status, failure.retryable], [code, status, retryable]);
  });
}

test("the endpoint's own code goes before the status, with all that it says", async () => {
  const failure = await failureOf(
    problem(403, {
      code: 'no_box_user',
      retryable: true,
      login_url: '/sign-in?back=%2F',
      contact: 'the service desk',
      correlation_id: 'c-1',
      admin_detail: 'two users match',
    }),
  );
  assert.equal(failure.code, 'no_box_user');
  assert.equal(failure.retryable, true);
  assert.deepEqual(failure.detail, {
    status: 403,
    retryable: true,
    loginUrl: 'https://intranet.example/sign-in?back=%2F',
    contact: 'the service desk',
    adminDetail: 'two users match',
    correlationId: 'c-1',
  });
});

test('a code that is not one of ours is not believed', async () => {
  assert.equal((await failureOf(problem(403, { code: '<b>boo</b>' }))).code, 'forbidden');
});

test('a WordPress nonce from an earlier sign-in is an ended session', async () => {
  assert.equal((await failureOf(problem(403, { code: 'rest_cookie_invalid_nonce' }))).code, 'session_ended');
});

test('a web page where JSON was due is an ended session', async () => {
  const page = '\n<!DOCTYPE html><html><title>Sign in</title></html>';
  assert.equal((await failureOf(new Response(page))).code, 'session_ended');
});

test('a web page with an error status keeps the meaning of its status', async () => {
  assert.equal(
    (await failureOf(new Response('<html>Bad gateway</html>', { status: 502 }))).code,
    'endpoint_failed',
  );
});

test('429 tells how long to wait', async () => {
  const busy = await failureOf(new Response(null, { status: 429, headers: { 'Retry-After': '7' } }));
  assert.equal(busy.detail.retryAfter, 7);
});

test('a fetch that fails while the device is offline is offline', async () => {
  assert.equal((await failureOf(new TypeError('x'), { online: () => false })).code, 'offline');
});

test('a fetch that fails at once cannot be told from a block', async () => {
  assert.equal((await failureOf(new TypeError('x'))).code, 'endpoint_blocked');
});

test('a fetch that fails where one had succeeded is offline', async () => {
  const endpoint = new Endpoint();
  const source = sourceFor(endpoint);
  void endpoint.answer(0, token('a'));
  await source.get();
  void endpoint.answer(1, new TypeError('x'));
  await assert.rejects(source.get('a'), { code: 'offline' });
});

test('an endpoint that does not answer in time is a timeout, and its request is ended', async () => {
  const endpoint = new Endpoint();
  await assert.rejects(sourceFor(endpoint, { timeoutMs: 1 }).get(), { code: 'timeout', retryable: true });
  assert.equal(endpoint.requests[0]?.signal.aborted, true);
});
