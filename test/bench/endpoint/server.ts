import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { getRequestListener } from '@hono/node-server';

import { toNodeHandler } from '../../../src/server/adapters/node.ts';
import { createCrowdWorld } from './crowd.ts';

/**
 * Runs as a process of its own, so that the load does not share its core, and tells its processor time when asked.
 * One server, one adapter: `/token` is the endpoint, `/constant` a constant.
 */
const { endpoint } = await createCrowdWorld(1);
const CONSTANT = JSON.stringify({ access_token: 'x'.repeat(32), expires_in: 3600, token_type: 'bearer' });

/** Reads what it is sent, as every server of a POST does. */
async function constant(request: Request): Promise<Response> {
  await request.arrayBuffer();
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
  return new Response(CONSTANT, { headers });
}

/** The adapter as it ships, or the library below it with its own light `Response` in the place of Node's. */
const adapt = process.argv[2] === 'light' ? getRequestListener : toNodeHandler;
const handle = adapt((request) => (request.url.endsWith('/token') ? endpoint(request) : constant(request)));
const server = createServer((incoming, outgoing) => void handle(incoming, outgoing));
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('message', () => process.send?.(process.cpuUsage()));
process.once('disconnect', () => process.exit());
