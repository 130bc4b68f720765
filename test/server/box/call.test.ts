import assert from 'node:assert/strict';
import { test } from 'node:test';

import { decodeJwt } from 'jose';

import { createWorld } from '../endpoint-world.ts';
import { createRecordedBox } from '../recorded-box.ts';
import { parseConfig } from '../../../src/server/index.ts';

test('signs a new assertion for each try', async () => {
  const box = await createRecordedBox();
  const jtis: unknown[] = [];
  const { ask } = await createWorld({
    config: parseConfig(box.local.appConfig()),
    now: Date.now,
    fetch: async (request) => {
      const assertion = new URLSearchParams(await request.clone().text()).get('assertion');
      if (assertion !== null) jtis.push(decodeJwt(assertion).jti);
      return jtis.length < 3 ? new Response(null, { status: 503 }) : box.fetch(request);
    },
  });
  assert.equal((await ask('ada')).response.status, 200);
  assert.equal(jtis.length, 4, 'three tries for the service token, one for the user token');
  assert.equal(new Set(jtis).size, 4);
});

test('tells a Box that does not answer in time from one that is not there, and quotes no error', async () => {
  for (const [error, reason] of [
    [new DOMException('secret', 'TimeoutError'), 'box_timeout'],
    [new TypeError('fetch failed: secret'), 'box_unreachable'],
  ] as const) {
    const { ask, log } = await createWorld({ fetch: () => Promise.reject(error) });
    const { response, json } = await ask('ada', {}, { 'X-Admin': '1' });
    assert.equal(response.status, 502);
    assert.equal(log[0]?.event === 'refused' && log[0].reason, reason);
    assert.ok(!JSON.stringify([json, log]).includes('secret'));
  }
});

test("a proxy's page is not taken for Box", async () => {
  const { ask, log } = await createWorld({
    fetch: () => Promise.resolve(new Response('<html>Sign in to the proxy</html>')),
  });
  assert.equal((await ask('ada')).json['code'], 'endpoint_failed');
  assert.equal(log[0]?.event === 'refused' && log[0].reason, 'box_answer');
});
