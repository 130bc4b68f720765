import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testSource, token, type TestSource } from './endpoint.ts';
import { until } from '../../until.ts';

async function holding(value = 'a', more: Record<string, unknown> = {}): Promise<TestSource> {
  const at = testSource();
  void at.endpoint.answer(0, token(value, more));
  assert.equal(await at.source.get(), value);
  return at;
}

test('asks as the token contract says', async () => {
  const { endpoint } = await holding();
  const [request] = endpoint.requests;
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
    reason: 'initial',
  });
});

test('all who ask while a request is under way share it', async () => {
  const { source, endpoint } = testSource();
  const got = Promise.all([source.get(), source.get(), source.get()]);
  await endpoint.answer(0, token('a'));
  assert.deepEqual(await got, ['a', 'a', 'a']);
  assert.equal(endpoint.requests.length, 1);
});

test('fifty requests that Box refuses at once cause one token request', async () => {
  const { source, endpoint } = await holding();
  const got = Array.from({ length: 50 }, () => source.get({ rejected: 'a' }));
  await endpoint.answer(1, token('b'));
  assert.deepEqual(new Set(await Promise.all(got)), new Set(['b']));
  assert.equal(await source.get({ rejected: 'a' }), 'b', 'a late one finds the newer token there');
  assert.deepEqual(await endpoint.reasons(), ['initial', 'rejected']);
});

test('renews ahead of the end by itself, and gives out the old one until the new one is there', async () => {
  const { source, endpoint, clock } = await holding('a', { expires_in: 3600 });
  assert.equal(clock.timers, 1);
  clock.tick(3_539_999);
  assert.equal(endpoint.requests.length, 1);
  clock.tick(1);
  await until(() => endpoint.requests.length === 2);
  assert.equal(await source.get(), 'a');
  await endpoint.answer(1, token('b'));
  await until(() => clock.timers === 1);
  assert.equal(await source.get(), 'b');
  assert.deepEqual(await endpoint.reasons(), ['initial', 'expiring']);
});

test('spreads renewals, so that pages opened together do not renew together', async () => {
  const at = testSource({ random: () => 1 });
  void at.endpoint.answer(0, token('a', { expires_in: 3600 }));
  await at.source.get();
  assert.equal(at.clock.next, 3_570_000);
});

test('a short life is renewed late enough to be of use', async () => {
  const { clock } = await holding('a', { expires_in: 60 });
  assert.equal(clock.next, 55_000);
});

test('counts the life of a token from the request, not from a slow answer', async () => {
  const { source, endpoint, clock } = testSource();
  const got = source.get();
  await until(() => endpoint.requests.length);
  clock.tick(9_000);
  await endpoint.answer(0, token('a', { expires_in: 10 }));
  assert.equal(await got, 'a', 'whoever waited for it still gets it');
  void endpoint.answer(1, token('b'));
  assert.equal(await source.get(), 'b');
});

test('a renewal that fails is not told while the token at hand is good', async () => {
  const { source, endpoint, clock, events } = await holding('a', { expires_in: 3600 });
  clock.tick(3_540_000);
  await endpoint.answer(1, new Response(null, { status: 503 }));
  await until(() => clock.timers);
  assert.equal(await source.get(), 'a');
  assert.deepEqual(
    events.map(({ type }) => type),
    ['token'],
  );

  clock.tick(5000);
  await endpoint.answer(2, token('b'));
  await until(() => events.length === 2);
  assert.equal(await source.get(), 'b');
});

test('a renewal that still fails at the end of the token is told once, and over when there is one', async () => {
  const { source, endpoint, clock, events } = await holding('a', { expires_in: 60 });
  clock.tick(59_000);
  await endpoint.answer(1, new Response(null, { status: 503 }));
  await until(() => clock.timers);
  const got = [source.get(), source.get()];
  assert.deepEqual(
    events.map(({ type }) => type),
    ['token', 'trouble'],
  );
  clock.tick(5000);
  await endpoint.answer(2, token('b'));
  assert.deepEqual(await Promise.all(got), ['b', 'b']);
  assert.deepEqual(
    events.map(({ type }) => type),
    ['token', 'trouble', 'token', 'recovered'],
  );
});

test('a rejected token that the endpoint sends again is a bad answer and never given out', async () => {
  const { source, endpoint, clock, events } = await holding();
  const got = source.get({ rejected: 'a' });
  await endpoint.answer(1, token('a'));
  await until(() => events.length === 2);
  const [, trouble] = events;
  assert.ok(trouble?.type === 'trouble');
  assert.equal(trouble.error.message, 'bad_answer: access_token');
  clock.tick(5000);
  await endpoint.answer(2, token('c'));
  assert.equal(await got, 'c');
  assert.deepEqual(await endpoint.reasons(), ['initial', 'rejected', 'rejected']);
});

test('a renewal that brings back a rejected token asks again with the reason', async () => {
  const { source, endpoint, clock } = await holding();
  void endpoint.answer(1, token('b'));
  await source.get({ rejected: 'a' });
  clock.tick(3_600_000);
  void endpoint.answer(2, token('a'));
  void endpoint.answer(3, token('c'));
  assert.equal(await source.get(), 'c');
  assert.deepEqual(await endpoint.reasons(), ['initial', 'rejected', 'expiring', 'rejected']);
});

test('tells of each token its life and whose it is, and never the token', async () => {
  const { events } = await holding('very-secret', { subject: 's-1', expires_in: 3000 });
  assert.deepEqual(events, [{ type: 'token', reason: 'initial', expiresIn: 3000, subject: 's-1' }]);
});

test('tells of another token before anybody gets it', async () => {
  const { source, endpoint } = testSource();
  let told = false;
  source.subscribe(() => (told = true));
  const got = source.get().then(() => told);
  await endpoint.answer(0, token('a'));
  assert.equal(await got, true);
});

test('who goes away does not wait any longer, and the others still get theirs', async () => {
  const { source, endpoint } = testSource();
  const leaving = new AbortController();
  const gone = source.get({ signal: leaving.signal });
  const staying = source.get();
  leaving.abort();
  await assert.rejects(gone, { name: 'AbortError' });
  await endpoint.answer(0, token('a'));
  assert.equal(await staying, 'a');
});

test('close ends the request under way and every timer, and nothing is given out afterwards', async () => {
  const { source, endpoint, clock, page } = await holding('a', { expires_in: 60 });
  const got = source.get({ rejected: 'a' });
  await until(() => endpoint.requests.length === 2);
  source.close();
  await assert.rejects(got, { name: 'AbortError' });
  assert.equal(endpoint.requests[1]?.signal.aborted, true);
  await assert.rejects(source.get(), { name: 'AbortError' });
  assert.equal(clock.timers, 0);
  assert.equal(page.listeners, 0);
});
