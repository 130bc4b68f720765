import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parseConfig } from '../../../src/server/index.ts';
import { createWorld } from '../endpoint-world.ts';
import { createRecordedBox } from '../recorded-box.ts';

/** A Box that gives one user a page, whatever is asked for, so that three matches are three pages. */
async function createNarrowBox() {
  const box = await createRecordedBox();
  const queries: URLSearchParams[] = [];
  const fetch = (request: Request) => {
    const url = new URL(request.url);
    if (!url.pathname.endsWith('/users')) return box.fetch(request);
    queries.push(new URLSearchParams(url.search));
    url.searchParams.set('limit', '1');
    return box.fetch(new Request(url, { headers: request.headers }));
  };
  return { box, fetch, queries, config: box.local.appConfig() };
}

test('pages to the end, past those whose name or login only begins with the address', async () => {
  const { fetch, queries, box, config } = await createNarrowBox();
  const world = await createWorld({ fetch, config: parseConfig(config), now: Date.now });
  const { json } = await world.ask('ada');
  const me = await box.local.fetch(
    new Request('https://box.example/2.0/users/me', {
      headers: { Authorization: `Bearer ${String(json['access_token'])}` },
    }),
  );
  assert.equal(((await me.json()) as { login: string }).login, 'ada@intranet.example');
  assert.ok(queries.length >= 2, `${queries.length} pages`);
  assert.deepEqual(Object.fromEntries(queries[0] ?? []), {
    filter_term: 'ada@intranet.example',
    user_type: 'managed',
    fields: 'id,type,name,login,status',
    limit: '1000',
    offset: '0',
  });
});

test('finds the second of two equal logins on another page', async () => {
  const { fetch, config } = await createNarrowBox();
  const world = await createWorld({ fetch, config: parseConfig(config), now: Date.now });
  await world.ask('twin');
  assert.equal(world.log[0]?.event === 'refused' && world.log[0].reason, 'several_matches');
});

test('compares addresses without regard to case, and wants the whole of them', async () => {
  const { ask } = await createWorld();
  assert.equal((await ask('ADA')).response.status, 200);
  assert.equal((await ask('ad')).json['code'], 'no_box_user');
  assert.equal((await ask('', {}, { 'X-Email': ' ' })).json['code'], 'no_box_user');
});
