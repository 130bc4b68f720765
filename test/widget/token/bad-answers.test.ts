import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import { TokenError } from '../../../src/widget/token/token-error.ts';
import { askOnce, failureOf } from './ask-once.ts';
import { badAnswers, GOOD, JSON_TYPE, large, MARK } from './bad-answers.ts';
import { TokenServer } from './token-server.ts';

let server: TokenServer;
let elsewhere: TokenServer;
before(async () => {
  [server, elsewhere] = await Promise.all([TokenServer.start(), TokenServer.start()]);
});
after(() => Promise.all([server.close(), elsewhere.close()]));
beforeEach(() => {
  server.requests.length = 0;
  elsewhere.requests.length = 0;
});

for (const [answer, respond, code, field] of badAnswers(() => elsewhere.url)) {
  test(`${answer}: ${code}${field === undefined ? '' : ` (${field})`}, one request, no word of the body`, async () => {
    server.respond = respond;
    const failure = await failureOf(server.url);
    assert.deepEqual([failure.code, failure.detail.field], [code, field]);
    assert.equal(server.requests.length, 1);
    assert.equal(elsewhere.requests.length, 0);
    assert.ok(!shown(failure).includes(MARK), shown(failure));
  });
}

test('a body beyond the limit is not read to its end', async () => {
  const closed = closeOf(large);
  await failureOf(server.url);
  const { bytesWritten: sent } = await closed;
  assert.ok(sent < 4_000_000, `${String(sent)} bytes were sent`);
});

test('a good answer that drips slowly is a token where it is in time', async () => {
  server.respond = (_, response) => {
    response.writeHead(200, { 'Content-Type': JSON_TYPE });
    drip(response, JSON.stringify(GOOD));
  };
  assert.equal((await askOnce(server.url)).token, MARK);
});

test('a body that never ends is a timeout, and the connection is given up', async () => {
  const closed = closeOf((response) => response.writeHead(200, { 'Content-Type': JSON_TYPE }).write('{'));
  assert.equal((await failureOf(server.url, { timeoutMs: 50 })).code, 'timeout');
  await closed;
});

test('a server that never answers is a timeout', async () => {
  server.respond = () => undefined;
  assert.equal((await failureOf(server.url, { timeoutMs: 50 })).code, 'timeout');
});

test('who leaves in the middle of a body gets the reason of leaving', async () => {
  const leaving = new AbortController();
  server.respond = (_, response) => {
    response.writeHead(200).write('{', () => {
      leaving.abort();
    });
  };
  await assert.rejects(askOnce(server.url, { signal: leaving.signal }), { name: 'AbortError' });
});

/** Answers so, and resolves when the other side has closed the connection. */
function closeOf(respond: (response: ServerResponse) => void): Promise<Socket> {
  return new Promise((resolve) => {
    server.respond = ({ socket }, response) => {
      socket.on('close', () => {
        resolve(socket);
      });
      respond(response);
    };
  });
}

function drip(response: ServerResponse, text: string): void {
  if (text === '') response.end();
  else
    response.write(text.slice(0, 1), () => {
      setImmediate(drip, response, text.slice(1));
    });
}

/** All that a page, a log or an event could show of it. */
function shown(failure: TokenError): string {
  return JSON.stringify([failure.message, failure.stack, failure.detail, String(failure.cause)]);
}
