import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { createWorld, TOKEN_URL, widgetRequest } from './endpoint-world.ts';

const SESSION = { 'X-Email': 'ada@intranet.example' };
const USUAL = { folder_id: '0', features: ['browse'], reason: 'initial' };

const body = (change: Readonly<Record<string, unknown>>) => widgetRequest(change, SESSION);
const headers = (change: Readonly<Record<string, string>>) => widgetRequest({}, { ...SESSION, ...change });
const raw = (text: string) => new Request(widgetRequest({}, SESSION), { body: text });

function without(name: string): Request {
  const request = widgetRequest({}, SESSION);
  request.headers.delete(name);
  return request;
}

/** The rows of docs/security.md, "What is refused", and a request for each. */
const REQUESTS: Readonly<Record<string, () => Request>> = {
  'method GET, PUT, DELETE …': () => new Request(TOKEN_URL, { headers: SESSION }),
  'a form, or JSON as text': () => headers({ 'Content-Type': 'application/x-www-form-urlencoded' }),
  'no `X-Box-File-Widget`': () => without('X-Box-File-Widget'),
  '`Sec-Fetch-Site: cross-site`': () => headers({ 'Sec-Fetch-Site': 'cross-site' }),
  'a foreign `Origin`': () => headers({ Origin: 'https://evil.example' }),
  'no session': () => widgetRequest(),
  'a body of 5 KB': () => raw(JSON.stringify(USUAL) + ' '.repeat(5000)),
  'an identity in the body': () => body({ email: 'grace@intranet.example' }),
  'an identity in the query': () => new Request(`${TOKEN_URL}?user=grace`, widgetRequest({}, SESSION)),
  'an `As-User` header': () => headers({ 'As-User': '1' }),
  'folder id `../`': () => body({ folder_id: '../' }),
  'folder id `0x1`': () => body({ folder_id: '0x1' }),
  'folder id of 30 digits': () => body({ folder_id: '9'.repeat(30) }),
  'prototype keys': () =>
    raw(`{"__proto__":{"email":"grace@intranet.example"},${JSON.stringify(USUAL).slice(1)}`),
  'an unknown feature': () => body({ features: ['browse', 'constructor'] }),
  'nothing that the policy grants': () => body({ features: ['delete'] }),
};

async function documented(): Promise<readonly (readonly string[])[]> {
  const text = await readFile(new URL('../../docs/security.md', import.meta.url), 'utf8');
  const section = text.split('## What is refused')[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| (.+?) +\| (\d+) +\| `(\w+)` +\|$/gm)].map((match) => match.slice(1));
}

test('each refused request gets the status and code that the documentation lists', async () => {
  const { endpoint, box } = await createWorld({ policy: () => ({ features: ['browse'] }) });
  const found: string[][] = [];
  for (const [what, request] of Object.entries(REQUESTS)) {
    const response = await endpoint(request());
    const { code, access_token: token } = (await response.json()) as Record<string, unknown>;
    assert.equal(token, undefined);
    found.push([what, String(response.status), String(code)]);
  }
  assert.deepEqual(box.takeCalls(), [], 'Box is asked nothing');
  assert.deepEqual(found, await documented());
});
