import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  propertyProvider,
  type TokenProperty,
  type TokenQuery,
} from '../../../src/widget/token/property-provider.ts';
import type { Answer } from '../../../src/widget/token/check-answer.ts';
import type { Reason } from '../../../src/contract/token-request.ts';

function ask(
  property: TokenProperty,
  {
    reason = 'initial',
    signal = new AbortController().signal,
    timeoutMs = 10_000,
  }: {
    reason?: Reason;
    signal?: AbortSignal;
    timeoutMs?: number;
  } = {},
): Promise<Answer> {
  const query = { folderId: '42', features: ['browse'] as const, timeoutMs };
  return propertyProvider(property, query).ask({ reason, signal, reachedBefore: false });
}

test('a function is told what is asked for, and why', async () => {
  let told: TokenQuery | undefined;
  await ask(
    (query) => {
      told = query;
      return 'a';
    },
    { reason: 'rejected' },
  );
  assert.equal(told?.reason, 'rejected');
  assert.equal(told.folderId, '42');
  assert.deepEqual(told.features, ['browse']);
  assert.equal(told.signal.aborted, false);
});

test('a token alone lives until Box refuses it', async () => {
  assert.deepEqual(await ask('a'), { token: 'a', expiresIn: Infinity, subject: undefined });
  assert.deepEqual(await ask(async () => Promise.resolve('a')), {
    token: 'a',
    expiresIn: Infinity,
    subject: undefined,
  });
});

test("takes Box's own answer, and whose it is", async () => {
  const answer = { access_token: 'a', expires_in: 300, subject: 's' };
  assert.deepEqual(await ask(() => answer), { token: 'a', expiresIn: 300, subject: 's' });
});

test("takes an endpoint's answer as it came, a token or a problem", async () => {
  const token = { access_token: 'a', expires_in: 300, token_type: 'bearer', subject: 's' };
  const good = ask(() => withUrl(Response.json(token)));
  assert.deepEqual(await good, { token: 'a', expiresIn: 300, subject: 's' });
  const problem = { code: 'no_box_user', contact: 'helpdesk', login_url: '/in', correlation_id: 'c' };
  const failure = ask(() => withUrl(Response.json(problem, { status: 403 })));
  const detail = {
    status: 403,
    contact: 'helpdesk',
    loginUrl: 'https://intranet.example/in',
    correlationId: 'c',
  };
  await assert.rejects(failure, { code: 'no_box_user', detail });
  await assert.rejects(
    ask(() => withUrl(new Response('<html>', { status: 200 }))),
    { code: 'session_ended' },
  );
});

/** As `fetch` gives it. */
function withUrl(response: Response): Response {
  return Object.defineProperty(response, 'url', { value: 'https://intranet.example/token' });
}

test('a string that Box has refused is for the page to replace', async () => {
  await assert.rejects(ask('a', { reason: 'rejected' }), { code: 'session_ended', retryable: false });
});

test('what is no token is a bad answer that names the member', async () => {
  const bad: readonly [unknown, string][] = [
    [undefined, 'body'],
    [null, 'body'],
    [7, 'body'],
    ['', 'access_token'],
    ['two words', 'access_token'],
    [{ access_token: 'a' }, 'expires_in'],
    [{ access_token: 'a', expires_in: '300' }, 'expires_in'],
  ];
  for (const [value, field] of bad) {
    await assert.rejects(
      ask(() => value as string),
      { code: 'bad_answer', message: `bad_answer: ${field}` },
    );
  }
});

test('a function may name what is wrong; what it does not name is a failure to be tried again', async () => {
  const failing = (error: Error) =>
    ask(() => {
      throw error;
    });
  const named = (code: string): Error => Object.assign(new Error(), { code });
  await assert.rejects(failing(named('session_ended')), { code: 'session_ended' });
  await assert.rejects(failing(new Error('no network')), { code: 'endpoint_failed', retryable: true });
  await assert.rejects(failing(named('made_up')), { code: 'endpoint_failed' });
});

test('a function that does not answer in time is told so, and its late answer is not heard', async () => {
  let ended = false;
  const never = ask(
    ({ signal }) =>
      new Promise<string>(() => {
        signal.addEventListener('abort', () => (ended = true));
      }),
    { timeoutMs: 1 },
  );
  await assert.rejects(never, { code: 'timeout' });
  assert.equal(ended, true);
});

test('ends with the last widget', async () => {
  const leaving = new AbortController();
  const got = ask(() => new Promise<string>(() => undefined), { signal: leaving.signal });
  leaving.abort();
  await assert.rejects(got, { name: 'AbortError' });
});
