import { createServer } from 'node:http';

import express, { type RequestHandler } from 'express';

import { toExpressHandler } from '../../../src/server/adapters/express.ts';
import { testAdapter, type Serve } from './adapter-cases.ts';
import { listening } from './listening.ts';

const serveAfter =
  (...parsers: RequestHandler[]): Serve =>
  (endpoint) => {
    const app = express();
    for (const parser of parsers) app.use(parser);
    app.all('/box/token', toExpressHandler(endpoint));
    return listening(createServer(app));
  };

testAdapter('Express', serveAfter());
testAdapter('Express after express.json()', serveAfter(express.json()));
testAdapter(
  'Express after every parser it has',
  serveAfter(express.json(), express.urlencoded(), express.text(), express.raw({ type: '*/*' })),
);
