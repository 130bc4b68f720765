import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fastify } from 'fastify';

import { toFastifyPlugin } from '../../../src/server/adapters/fastify.ts';
import { testAdapter } from './adapter-cases.ts';

testAdapter('Fastify', async (endpoint) => {
  const app = fastify();
  await app.register(toFastifyPlugin(endpoint, '/box/token'));
  return { url: await app.listen({ host: '127.0.0.1', port: 0 }), close: () => app.close() };
});

test("Fastify: the app keeps its parsers, and the endpoint's answer the headers of the app's hooks", async (t) => {
  const app = fastify();
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('X-Hook', 'seen');
    done();
  });
  await app.register(
    toFastifyPlugin(() => Promise.resolve(new Response('{}', { status: 202 })), '/box/token'),
  );
  app.post('/echo', (request) => Promise.resolve(request.body));
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  t.after(() => app.close());
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"a":1}' };
  const token = await fetch(`${url}/box/token`, init);
  assert.equal(token.status, 202);
  assert.equal(token.headers.get('X-Hook'), 'seen');
  assert.deepEqual(await (await fetch(`${url}/echo`, init)).json(), { a: 1 });
});
