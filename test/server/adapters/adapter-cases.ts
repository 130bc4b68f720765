import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';

import type { Answer } from '../../../src/server/adapters/answer.ts';
import { until } from '../../until.ts';
import { createWorld } from '../endpoint-world.ts';

/** A server with the endpoint at `/box/token`. */
export interface Served {
  /** `http://127.0.0.1:1234` */
  readonly url: string;
  close(): Promise<unknown>;
}

export type Serve = (endpoint: Answer) => Promise<Served>;

const BODY = JSON.stringify({ folder_id: '0', features: ['browse'], reason: 'initial' });
const HEADERS = {
  'Content-Type': 'application/json',
  'X-Box-File-Widget': '1',
  'X-Email': 'ada@intranet.example',
};

/** What every adapter has to do, shown over HTTP. */
export function testAdapter(name: string, serve: Serve): void {
  test(`${name}: a page's request gets its token, with the endpoint's headers`, async (t) => {
    const { send } = await start(serve, t);
    const response = await send({});
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    assert.equal(response.headers.get('Content-Type'), 'application/json');
    assert.equal(typeof ((await response.json()) as Record<string, unknown>)['access_token'], 'string');
  });

  test(`${name}: method, headers, query and body arrive as they were sent`, async (t) => {
    const seen: { method: string; url: string; header: string | null; body: string }[] = [];
    const { url } = await begin(serve, t, async (request) => {
      const header = request.headers.get('X-Two');
      seen.push({ method: request.method, url: request.url, header, body: await request.text() });
      return new Response(null, { status: 204 });
    });
    const body = '{"text":"Zoë ☃ 𝄞"}';
    const headers = { 'Content-Type': 'application/json', 'X-Two': 'one, two' };
    await fetch(`${url}/box/token?a=1&a=%C3%B6`, { method: 'POST', headers, body });
    assert.deepEqual(seen, [
      { method: 'POST', url: `${url}/box/token?a=1&a=%C3%B6`, header: 'one, two', body },
    ]);
  });

  const refusals: readonly (readonly [string, RequestInit, number, string])[] = [
    ['GET', { method: 'GET' }, 405, 'endpoint_not_found'],
    ['PUT', { method: 'PUT', body: BODY }, 405, 'endpoint_not_found'],
    ['OPTIONS', { method: 'OPTIONS' }, 405, 'endpoint_not_found'],
    ['nobody signed in', { headers: { ...HEADERS, 'X-Email': '' } }, 401, 'session_ended'],
    ['a foreign origin', { headers: { ...HEADERS, Origin: 'https://evil.example' } }, 403, 'forbidden'],
    ['a body of 5 KB', { body: `{"x":"${'x'.repeat(5000)}"}` }, 413, 'app_setup'],
    ['an empty body', { body: '' }, 400, 'app_setup'],
    ['a text', { headers: { ...HEADERS, 'Content-Type': 'text/plain' } }, 415, 'app_setup'],
    [
      'a form',
      { headers: { ...HEADERS, 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'a=b' },
      415,
      'app_setup',
    ],
    ['an identity in the body', { body: BODY.replace('{', '{"email":"x",') }, 400, 'app_setup'],
  ];
  for (const [what, init, status, code] of refusals) {
    test(`${name}: refuses ${what} with the endpoint's own answer`, async (t) => {
      const { send } = await start(serve, t);
      const response = await send(init);
      assert.equal(response.status, status);
      assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
      assert.equal(((await response.json()) as Record<string, unknown>)['code'], code);
    });
  }

  test(`${name}: a request that breaks off in its body leaves the server as it was`, async (t) => {
    const { send, url } = await start(serve, t);
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    const lines = Object.entries(HEADERS).map(([header, value]) => `${header}: ${value}\r\n`);
    socket.write(
      `POST /box/token HTTP/1.1\r\nHost: x\r\nContent-Length: ${BODY.length}\r\n${lines.join('')}\r\n{"fold`,
    );
    await once(socket, 'connect');
    socket.destroy();
    await once(socket, 'close');
    await until(async () => (await send({})).status === 200);
  });

  test(`${name}: a request that names no sensible host is refused, and nothing breaks`, async (t) => {
    const { send, url } = await start(serve, t);
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.end('POST /box/token HTTP/1.1\r\nHost: a b\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    assert.match(answer, /^HTTP\/1\.1 4\d\d /);
    assert.equal((await send({})).status, 200);
  });
}

interface Ending {
  after(end: () => unknown): void;
}

async function begin(serve: Serve, t: Ending, endpoint: Answer): Promise<Served> {
  const served = await serve(endpoint);
  t.after(() => served.close());
  return served;
}

/** One for all tests of a file: its keys take long to make. */
const world = createWorld({
  identify: (request) => {
    const email = request.headers.get('X-Email') ?? '';
    return email === '' ? undefined : { email };
  },
});

async function start(serve: Serve, t: Ending) {
  const { url } = await begin(serve, t, (await world).endpoint);
  const send = (init: RequestInit) => {
    const body = init.method === 'GET' || init.method === 'OPTIONS' ? {} : { body: BODY };
    return fetch(`${url}/box/token`, { method: 'POST', headers: HEADERS, ...body, ...init });
  };
  return { url, send };
}
