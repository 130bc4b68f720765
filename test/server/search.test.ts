import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Policy } from '../../src/server/index.ts';
import { createWorld } from './endpoint-world.ts';

const searchable: Policy = ({ features }) => ({ features, search: true });

interface Result {
  readonly entries: readonly { readonly name: string }[];
  readonly total_count: number;
}

async function createSearchWorld(options: Parameters<typeof createWorld>[0] = {}) {
  const world = await createWorld({ policy: searchable, ...options });
  const search = async (body: Record<string, unknown>, headers: Record<string, string> = {}) => {
    const response = await world.endpoint.search(
      new Request('https://intranet.example/box/search', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-Box-File-Widget': '1',
          'X-Email': 'ada@intranet.example',
          ...headers,
        },
        body: JSON.stringify({ folder_id: '0', query: 'plan', ...body }),
      }),
    );
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  const find = async (body: Record<string, unknown>) => JSON.parse((await search(body)).text) as Result;
  const folder = async (name: string) => {
    const token = world.box.local.issueToken({ login: 'ada@intranet.example' });
    const headers = { Authorization: `Bearer ${token}` };
    const listing = await world.box.local.fetch(
      new Request('https://box.example/2.0/folders/0/items?limit=1000', { headers }),
    );
    const { entries } = (await listing.json()) as { entries: { id: string; name: string }[] };
    return entries.find((entry) => entry.name === name)?.id ?? '';
  };
  return { ...world, search, find, folder };
}

test('finds with the server-side token, and answers no token', async () => {
  const { search, find, box } = await createSearchWorld();
  assert.ok((await find({})).entries.length > 0);
  const { text, headers } = await search({});
  assert.equal(headers.get('Cache-Control'), 'no-store');
  for (const token of box.fullTokens) assert.ok(!text.includes(token));
});

test('is refused unless the policy grants it for this user and folder', async () => {
  const byDefault = await createSearchWorld({ policy: ({ features }) => ({ features }) });
  assert.equal((await byDefault.search({})).status, 403);
  const nothing = await createSearchWorld({ policy: () => ({ features: [], search: true }) });
  assert.equal((await nothing.search({})).status, 403);
  const { search, folder } = await createSearchWorld({
    policy: ({ folderId, features }) => ({ features, search: folderId !== '0' }),
  });
  assert.equal((await search({})).status, 403);
  assert.equal((await search({ folder_id: await folder('Projects') })).status, 200);
});

test('answers only what lies under the folder, whatever Box finds', async () => {
  const world = await createSearchWorld();
  const projects = await world.folder('Projects');
  const within = await world.find({ folder_id: projects, query: 'project' });
  assert.ok(within.entries.length > 0);
  // A Box that overlooks the folder it was asked about.
  const careless = await createSearchWorld({
    fetch: (request) => {
      const url = new URL(request.url);
      url.searchParams.delete('ancestor_folder_ids');
      return careless.box.fetch(url.href === request.url ? request : new Request(url, request));
    },
  });
  const query = { query: 'project' };
  const everywhere = await careless.find(query);
  const below = await careless.find({ ...query, folder_id: await careless.folder('Projects') });
  assert.ok(below.entries.length > 0 && below.entries.length < everywhere.entries.length);
  assert.ok(below.total_count < everywhere.total_count);
  const names = new Set(below.entries.map(({ name }) => name));
  assert.ok(
    !names.has('Project plan.docx') && everywhere.entries.some(({ name }) => name === 'Project plan.docx'),
  );
});

test('refuses what the token endpoint refuses, and what is no search', async () => {
  const { search, endpoint } = await createSearchWorld();
  const { status } = await endpoint.search(new Request('https://intranet.example/box/search'));
  assert.equal(status, 405);
  assert.equal((await search({}, { 'Sec-Fetch-Site': 'cross-site' })).status, 403);
  for (const body of [
    { folder_id: '../' },
    { query: '' },
    { query: 'x'.repeat(201) },
    { query: 7 },
    { limit: 0 },
    { limit: 1000 },
    { offset: -1 },
    { offset: 1.5 },
    { email: 'grace@intranet.example' },
    { fields: 'id' },
  ]) {
    assert.equal((await search(body)).status, 400, JSON.stringify(body));
  }
});
