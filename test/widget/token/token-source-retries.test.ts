import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testSource, token, type TestSource } from './endpoint.ts';
import { until } from '../../until.ts';

const down = (): Response => new Response(null, { status: 503 });
const signedOut = (): Response => Response.json({ code: 'session_ended' }, { status: 401 });

/** Answers the next request so, and waits until the source has decided what follows. */
async function failing({ source, endpoint, events }: TestSource, answer: Response | Error): Promise<void> {
  const told = events.length;
  void source.get().catch(() => undefined);
  await endpoint.answer(endpoint.requests.length === 0 ? 0 : endpoint.requests.length - 1, answer);
  await until(() => events.length > told);
}

function lastTrouble({ events }: TestSource): { code: string; retryInMs: number | undefined } {
  const trouble = events.at(-1);
  assert.ok(trouble?.type === 'trouble');
  return { code: trouble.error.code, retryInMs: trouble.retryInMs };
}

test('an endpoint that fails gets three tries, each later than the one before, then the user is asked', async () => {
  const at = testSource();
  await failing(at, down());
  assert.deepEqual(lastTrouble(at), { code: 'endpoint_failed', retryInMs: 5000 });
  at.clock.tick(5000);
  await at.endpoint.answer(1, down());
  await until(() => at.events.length === 2);
  assert.deepEqual(lastTrouble(at), { code: 'endpoint_failed', retryInMs: 10_000 });
  at.clock.tick(10_000);
  await at.endpoint.answer(2, down());
  await until(() => at.events.length === 3);
  assert.deepEqual(lastTrouble(at), { code: 'endpoint_failed', retryInMs: undefined });
  at.clock.tick(10 * 60_000);
  assert.equal(at.clock.timers, 0);
  assert.equal(at.endpoint.requests.length, 3);

  const got = at.source.get();
  at.source.retry();
  await at.endpoint.answer(3, token('a'));
  assert.equal(await got, 'a');
});

test('a broken endpoint sees at most one request in 5 s, whoever asks and however often', async () => {
  const at = testSource();
  const sentAt: number[] = [];
  await failing(at, down());
  for (let second = 0; second < 60; second += 1) {
    at.source.retry();
    void at.source.get().catch(() => undefined);
    at.page.signal('wake');
    await until(() => at.clock.timers > 0 || at.endpoint.requests.length > sentAt.length + 1);
    if (at.endpoint.requests.length > sentAt.length + 1) {
      sentAt.push(at.clock.time);
      const told = at.events.length;
      await at.endpoint.answer(at.endpoint.requests.length - 1, down());
      await until(() => at.events.length > told || at.clock.timers > 0);
    }
    at.clock.tick(1000);
  }
  const gaps = sentAt.slice(1).map((time, n) => time - (sentAt[n] ?? 0));
  assert.ok(sentAt.length > 5, `${sentAt.length} requests`);
  assert.ok(Math.min(...gaps) >= 5000, `gaps ${gaps.join(', ')}`);
  at.source.close();
});

test('waits as long as the server asks, and again where it asks again', async () => {
  const at = testSource();
  await failing(at, new Response(null, { status: 429, headers: { 'Retry-After': '7' } }));
  assert.deepEqual(lastTrouble(at), { code: 'rate_limited', retryInMs: 7000 });
  at.clock.tick(7000);
  await at.endpoint.answer(1, new Response(null, { status: 429, headers: { 'Retry-After': '90' } }));
  await until(() => at.events.length === 2);
  assert.deepEqual(lastTrouble(at), { code: 'rate_limited', retryInMs: 90_000 });
  at.source.close();
});

test('offline once is not the end: it goes on when the browser is online, and probes where no event comes', async () => {
  const at = testSource();
  at.page.isOnline = false;
  await failing(at, new TypeError('fetch failed'));
  assert.equal(lastTrouble(at).code, 'offline');
  at.clock.tick(5000);
  await at.endpoint.answer(1, new TypeError('fetch failed'));
  await until(() => at.clock.next === 10_000);
  const got = at.source.get();
  at.page.isOnline = true;
  at.clock.tick(6000);
  at.page.signal('online');
  await at.endpoint.answer(2, token('a'));
  assert.equal(await got, 'a');
});

test('a session that ended is over when the user comes back', async () => {
  for (const signal of ['return', 'wake'] as const) {
    const at = testSource();
    await failing(at, signedOut());
    assert.deepEqual(lastTrouble(at), { code: 'session_ended', retryInMs: undefined });
    const got = at.source.get();
    at.clock.tick(60_000);
    at.page.signal('online');
    assert.equal(at.endpoint.requests.length, 1, 'a network is no sign-in');
    at.page.signal(signal);
    await at.endpoint.answer(1, token('a'));
    assert.equal(await got, 'a');
    assert.equal(at.page.announced, 1, 'other tabs may be waiting for the same');
    at.source.close();
  }
});

test('a token at hand is not used any longer once the session has ended', async () => {
  const at = testSource();
  void at.endpoint.answer(0, token('a', { expires_in: 60 }));
  await at.source.get();
  at.clock.tick(55_000);
  await at.endpoint.answer(1, signedOut());
  await until(() => at.events.length === 2);
  assert.equal(lastTrouble(at).code, 'session_ended');
  const got = at.source.get();
  at.page.signal('return');
  at.clock.tick(5000);
  await at.endpoint.answer(2, token('b'));
  assert.equal(await got, 'b');
  assert.deepEqual(await at.endpoint.reasons(), ['initial', 'expiring', 'resumed']);
});

test('what no repetition can mend is asked for once', async () => {
  for (const [status, code] of [
    [403, 'forbidden'],
    [404, 'endpoint_not_found'],
  ] as const) {
    const at = testSource();
    await failing(at, new Response(null, { status }));
    assert.deepEqual(lastTrouble(at), { code, retryInMs: undefined });
    for (const signal of ['return', 'wake', 'online'] as const) at.page.signal(signal);
    at.clock.tick(3_600_000);
    assert.equal(at.endpoint.requests.length, 1);
    at.source.close();
  }
});

test('a page that was hidden renews when it is looked at again, not before', async () => {
  const at = testSource();
  void at.endpoint.answer(0, token('a', { expires_in: 60 }));
  await at.source.get();
  at.page.hidden = true;
  at.clock.tick(600_000);
  assert.equal(at.endpoint.requests.length, 1);
  at.page.hidden = false;
  at.page.signal('wake');
  await at.endpoint.answer(1, token('b'));
  assert.equal(await at.source.get(), 'b');
  assert.deepEqual(await at.endpoint.reasons(), ['initial', 'resumed']);
});

test('notices sleep by the wall clock where the monotonic one stood still', async () => {
  const at = testSource();
  void at.endpoint.answer(0, token('a', { expires_in: 3600 }));
  await at.source.get();
  at.clock.wallOffset += 8 * 3_600_000;
  at.page.signal('wake');
  await at.endpoint.answer(1, token('b'));
  await until(() => at.events.length === 2);
  assert.deepEqual(await at.endpoint.reasons(), ['initial', 'resumed']);
});

test('a wall clock that is set an hour back or ahead changes nothing', async () => {
  const at = testSource();
  void at.endpoint.answer(0, token('a', { expires_in: 3600 }));
  await at.source.get();
  for (const hour of [3_600_000, -3_600_000]) {
    at.clock.wallOffset += hour;
    at.clock.tick(60_000);
    assert.equal(await at.source.get(), 'a');
    at.clock.wallOffset -= hour;
  }
  assert.equal(at.endpoint.requests.length, 1);
  assert.equal(at.events.length, 1);
});
