import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { freePort } from './free-port.ts';

test('a port is free, and none that the system gives out by itself', async () => {
  const port = await freePort();
  assert.ok(port < 32_768, String(port));
  const server = createServer((_, response) => response.end('here'));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  assert.equal(await (await fetch(`http://127.0.0.1:${String(port)}`)).text(), 'here');
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
