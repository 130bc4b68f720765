import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Endpoint, sourceFor, token } from './endpoint.ts';

test('asks as the token contract says', async () => {
  const endpoint = new Endpoint();
  const got = sourceFor(endpoint, { folderId: '42', credentials: 'include' }).get();
  await endpoint.answer(0, token('a'));
  assert.equal(await got, 'a');

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
  const endpoint = new Endpoint();
  const source = sourceFor(endpoint);
  const got = Promise.all([source.get(), source.get(), source.get()]);
  await endpoint.answer(0, token('a'));
  assert.deepEqual(await got, ['a', 'a', 'a']);
  assert.equal(endpoint.requests.length, 1);
});

test('keeps a token until shortly before its end, by the injected clock', async () => {
  const endpoint = new Endpoint();
  let now = 1_000;
  const source = sourceFor(endpoint, { clock: () => now });
  void endpoint.answer(0, token('a', { expires_in: 3600 }));
  assert.equal(await source.get(), 'a');

  now += 3_539_999;
  assert.equal(await source.get(), 'a');
  assert.equal(endpoint.requests.length, 1);

  now += 1;
  void endpoint.answer(1, token('b'));
  assert.equal(await source.get(), 'b');
  assert.deepEqual(await endpoint.reasons(), ['initial', 'expiring']);
});

test('counts the life of a token from the request, not from a slow answer', async () => {
  const endpoint = new Endpoint();
  let now = 0;
  const source = sourceFor(endpoint, { clock: () => now });
  const got = source.get();
  now = 9_000;
  await endpoint.answer(0, token('a', { expires_in: 10 }));
  assert.equal(await got, 'a', 'whoever waited for it still gets it');
  void endpoint.answer(1, token('b'));
  assert.equal(await source.get(), 'b');
});

test('a rejected token is replaced once for all requests that it failed', async () => {
  const endpoint = new Endpoint();
  const source = sourceFor(endpoint);
  void endpoint.answer(0, token('a'));
  await source.get();

  const early = [source.get('a'), source.get('a')];
  await endpoint.answer(1, token('b'));
  assert.deepEqual(await Promise.all(early), ['b', 'b']);
  assert.equal(await source.get('a'), 'b', 'a late one finds the newer token there');
  assert.deepEqual(await endpoint.reasons(), ['initial', 'rejected']);
});

test('a rejected token that the endpoint sends again is a bad answer and never returned', async () => {
  const endpoint = new Endpoint();
  const source = sourceFor(endpoint);
  void endpoint.answer(0, token('a'));
  await source.get();
  void endpoint.answer(1, token('a'));
  await assert.rejects(source.get('a'), {
    name: 'TokenError',
    code: 'bad_answer',
    message: 'bad_answer: access_token',
  });
  void endpoint.answer(2, token('c'));
  assert.equal(await source.get(), 'c');
  assert.deepEqual(await endpoint.reasons(), ['initial', 'rejected', 'rejected']);
});

test('a renewal that brings back a rejected token asks again with the reason', async () => {
  const endpoint = new Endpoint();
  let now = 0;
  const source = sourceFor(endpoint, { clock: () => now });
  void endpoint.answer(0, token('a'));
  await source.get();
  void endpoint.answer(1, token('b'));
  await source.get('a');
  now = 3_600_000;
  void endpoint.answer(2, token('a'));
  void endpoint.answer(3, token('c'));
  assert.equal(await source.get(), 'c');
  assert.deepEqual(await endpoint.reasons(), ['initial', 'rejected', 'expiring', 'rejected']);
});

/** A token that is near its end, while two ask: one to renew it, one since Box has refused it. */
async function renewedAndRejected() {
  const endpoint = new Endpoint();
  let now = 0;
  const source = sourceFor(endpoint, { clock: () => now });
  void endpoint.answer(0, token('a'));
  await source.get();
  now = 3_550_000;
  const renewal = source.get();
  const replacement = source.get('a');
  return { endpoint, source, renewal, replacement };
}

test('an answer that comes late never replaces a newer token', async () => {
  const { endpoint, source, renewal, replacement } = await renewedAndRejected();
  await endpoint.answer(2, token('newer'));
  assert.equal(await replacement, 'newer');
  await endpoint.answer(1, token('older'));
  assert.equal(await renewal, 'newer');
  assert.equal(await source.get(), 'newer');
});

test('a renewal that fails is forgiven where another request has brought a token', async () => {
  const { endpoint, renewal, replacement } = await renewedAndRejected();
  await endpoint.answer(2, token('b'));
  await replacement;
  await endpoint.answer(1, new Response(null, { status: 503 }));
  assert.equal(await renewal, 'b');
});

test('a failure is not remembered: the next who asks tries again', async () => {
  const endpoint = new Endpoint();
  const source = sourceFor(endpoint);
  void endpoint.answer(0, new Response(null, { status: 500 }));
  await assert.rejects(source.get(), { code: 'endpoint_failed' });
  void endpoint.answer(1, token('a'));
  assert.equal(await source.get(), 'a');
});

test('tells whose token it holds', async () => {
  const endpoint = new Endpoint();
  const source = sourceFor(endpoint);
  assert.equal(source.subject, undefined);
  void endpoint.answer(0, token('a', { subject: 's-1' }));
  await source.get();
  assert.equal(source.subject, 's-1');
});

test('close ends the request under way, and nothing is given out afterwards', async () => {
  const endpoint = new Endpoint();
  const source = sourceFor(endpoint);
  const got = source.get();
  source.close();
  await assert.rejects(got, { name: 'AbortError' });
  assert.equal(endpoint.requests[0]?.signal.aborted, true);
  await assert.rejects(source.get(), { name: 'AbortError' });
  assert.equal(endpoint.requests.length, 1);
  assert.equal(source.subject, undefined);
});
