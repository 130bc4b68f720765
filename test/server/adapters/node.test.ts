import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';

import { toNodeHandler } from '../../../src/server/adapters/node.ts';
import { testAdapter } from './adapter-cases.ts';
import { listening } from './listening.ts';

testAdapter('Node http', (endpoint) => {
  const handle = toNodeHandler(endpoint);
  return listening(createServer((incoming, outgoing) => void handle(incoming, outgoing)));
});

test("the process's own Request and Response stay as they are", () => {
  const before = [Request, Response];
  toNodeHandler(() => Promise.resolve(new Response()));
  assert.deepEqual([Request, Response], before);
});
