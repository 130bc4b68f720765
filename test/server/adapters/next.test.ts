import assert from 'node:assert/strict';
import { test } from 'node:test';

import { toRouteHandlers } from '../../../src/server/adapters/next.ts';
import { createWorld, TOKEN_URL, widgetRequest } from '../endpoint-world.ts';

test('Next.js: POST answers a token', async () => {
  const { endpoint } = await createWorld();
  const { POST } = toRouteHandlers(endpoint);
  const response = await POST(widgetRequest({}, { 'X-Email': 'ada@intranet.example' }));
  assert.equal(response.status, 200);
});

test('Next.js: OPTIONS answers the preflight of a listed origin', async () => {
  const { endpoint } = await createWorld({ allowedOrigins: ['https://portal.example'] });
  const headers = { Origin: 'https://portal.example', 'Access-Control-Request-Method': 'POST' };
  const response = await toRouteHandlers(endpoint).OPTIONS(
    new Request(TOKEN_URL, { method: 'OPTIONS', headers }),
  );
  assert.equal(response.status, 204);
  assert.equal(response.headers.get('Access-Control-Allow-Origin'), 'https://portal.example');
});

test('Next.js: nothing but what it may export from a route is among the handlers', () => {
  const handlers = toRouteHandlers(() => Promise.resolve(new Response()));
  assert.deepEqual(Object.keys(handlers).sort(), ['OPTIONS', 'POST']);
});
