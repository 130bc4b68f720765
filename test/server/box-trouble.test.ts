import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createLocalBox } from '../../src/local-box/index.ts';
import { parseConfig } from '../../src/server/index.ts';
import { createWorld } from './endpoint-world.ts';

test("corrects a wrong clock by Box's, says so once, and remembers", async () => {
  const { ask, box, log } = await createWorld();
  box.local.control.setClockSkew(-600);
  assert.equal((await ask('ada')).response.status, 200);
  assert.deepEqual(log, [{ level: 'warn', event: 'clock_corrected', skew_seconds: 600 }]);
  // One grant more than a round takes: the first was refused, and the user's was right at once.
  assert.deepEqual(box.takeCalls(), ['jwt', 'jwt', 'users', 'jwt', 'exchange']);
  assert.equal((await ask('ada', { reason: 'rejected' })).response.status, 200);
  assert.equal(log.length, 1);
});

test('names the skew where the corrected assertion is refused too', async () => {
  const now = Date.UTC(2030, 0, 1);
  const local = await createLocalBox({ now: () => now - 900_000 });
  const { ask } = await createWorld({
    config: parseConfig(local.appConfig()),
    now: () => now,
    // A Date that is not Box's own, as from a cache on the way, so that correcting by it does not help.
    fetch: async (request) => {
      const response = await local.fetch(request);
      response.headers.set('Date', new Date(now - 420_000).toUTCString());
      return response;
    },
  });
  const { response, json } = await ask('ada', {}, { 'X-Admin': '1' });
  assert.equal(response.status, 503);
  assert.equal(json['code'], 'clock_skew');
  assert.match(String(json['admin_detail']), /420 s ahead of Box; fix NTP/);
});

test('waits as long as Box asks, and signs again for each try', async () => {
  const { ask, box, waits } = await createWorld();
  box.local.control.addFault({
    path: '/oauth2/token',
    status: 429,
    headers: { 'Retry-After': '2' },
    times: 1,
  });
  assert.equal((await ask('ada')).response.status, 200);
  assert.deepEqual(waits, [2000]);
});

test('passes a long Retry-After on instead of waiting', async () => {
  const { ask, box, waits } = await createWorld();
  box.local.control.addFault({ path: '/2.0/users', status: 429, headers: { 'Retry-After': '45' } });
  const { response, json } = await ask('ada');
  assert.equal(response.status, 429);
  assert.equal(response.headers.get('Retry-After'), '45');
  assert.equal(json['code'], 'rate_limited');
  assert.deepEqual(waits, []);
});

test('gives up on a broken Box after five tries, and keeps no failure', async () => {
  const { ask, box } = await createWorld();
  box.local.control.addFault({ path: '/oauth2/token', status: 502, times: 5 });
  const { response, json } = await ask('ada');
  assert.equal(response.status, 502);
  assert.equal(json['code'], 'endpoint_failed');
  assert.equal(json['retryable'], true);
  assert.deepEqual(box.takeCalls(), ['jwt', 'jwt', 'jwt', 'jwt', 'jwt']);
  assert.equal((await ask('ada')).response.status, 200);
});

test('a connection that is dropped once is made anew, one that is dropped again is a temporary failure', async () => {
  const { ask, box } = await createWorld();
  box.local.control.addFault({ path: '/oauth2/token', drop: true, times: 1 });
  assert.equal((await ask('ada')).response.status, 200);
  box.local.control.addFault({ path: '/oauth2/token', drop: true, times: 2 });
  assert.equal((await ask('grace')).json['code'], 'endpoint_failed');
});

test('names an app that may not look up users, or not act for them', async () => {
  for (const [app, expected] of [
    [{ manageUsers: false }, /Manage users/],
    [{ userAccessTokens: false }, /Generate user access tokens/],
    [{ authorized: false }, /authorise the app/],
    [{ grants: ['client_credentials'] as const }, /Server Authentication \(with JWT\)/],
  ] as const) {
    const { ask } = await createWorld({}, { app });
    const { json } = await ask('ada', {}, { 'X-Admin': '1' });
    assert.equal(json['code'], 'app_setup');
    assert.match(String(json['admin_detail']), expected);
  }
});

test('follows no redirect with the client secret', async () => {
  const asked: string[] = [];
  const { ask } = await createWorld({
    fetch: (request) => {
      asked.push(request.redirect);
      return Promise.resolve(
        new Response(null, { status: 307, headers: { Location: 'https://evil.example/' } }),
      );
    },
  });
  assert.equal((await ask('ada')).json['code'], 'endpoint_failed');
  assert.deepEqual(asked, ['manual']);
});
