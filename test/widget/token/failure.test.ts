import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failureOfAnswer as failureOf } from './ask-once.ts';

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

for (const code of ['offline', 'timeout', 'endpoint_blocked', 'bad_answer']) {
  test(`an endpoint that says "${code}" of itself is not believed`, async () => {
    assert.equal((await failureOf(problem(503, { code }))).code, 'endpoint_failed');
  });
}

test('an endpoint that is not there is named to administrators, without its query', async () => {
  const failure = await failureOf(new Response(null, { status: 404 }), {
    url: 'https://intranet.example/box/token?key=secret',
  });
  assert.equal(failure.detail.debugDetail, 'https://intranet.example/box/token answers 404.');
});

test('a status that means nothing is a wrong "status"', async () => {
  const { detail } = await failureOf(new Response(null, { status: 400 }));
  assert.equal(detail.field, 'status');
  assert.match(detail.debugDetail ?? '', /\bstatus$/);
});
