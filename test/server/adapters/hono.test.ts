import { createServer } from 'node:http';

import { getRequestListener } from '@hono/node-server';
import { Hono, type MiddlewareHandler } from 'hono';

import { toHonoHandler } from '../../../src/server/adapters/hono.ts';
import { testAdapter, type Serve } from './adapter-cases.ts';
import { listening } from './listening.ts';

const readBefore: MiddlewareHandler = async ({ req }, next) => {
  await req.text();
  await next();
};

const serveAfter =
  (...middleware: MiddlewareHandler[]): Serve =>
  (endpoint) => {
    const app = new Hono();
    for (const each of middleware) app.use(each);
    const answer = getRequestListener(app.all('/box/token', toHonoHandler(endpoint)).fetch);
    return listening(createServer((incoming, outgoing) => void answer(incoming, outgoing)));
  };

testAdapter('Hono', serveAfter());
testAdapter('Hono after a middleware that reads the body', serveAfter(readBefore));
