import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { AxiosRequestConfig } from 'axios';
import { idIn, newFolder, uploadOf } from './sending.ts';
import { startWorld } from './world.ts';
import type { World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

/** What is there to be asked for, changed and deleted. */
async function seed(): Promise<{ folder: string; file: string }> {
  const folder = await world.call(newFolder('Here'));
  const file = await world.call(uploadOf('here.txt', 'Here'));
  return { folder: idIn(folder.data), file: idIn(file.data) };
}

const KINDS: Readonly<Record<string, (ids: { folder: string; file: string }) => AxiosRequestConfig>> = {
  'a listing': () => ({ url: '/2.0/folders/0' }),
  'a search': () => ({
    url: '/2.0/search',
    params: { query: 'here', ancestor_folder_ids: '0', limit: 10, offset: 0 },
  }),
  'a new folder': () => newFolder('New'),
  'a rename': ({ file }) => ({ method: 'put', url: `/2.0/files/${file}`, data: { name: 'there.txt' } }),
  'a shared link': ({ file }) => ({
    method: 'put',
    url: `/2.0/files/${file}`,
    data: { shared_link: { access: 'open' } },
  }),
  'a deletion': ({ folder }) => ({ method: 'delete', url: `/2.0/folders/${folder}`, data: {} }),
  'an upload preflight': () => ({
    method: 'options',
    url: '/2.0/files/content',
    data: { name: 'a.txt', parent: { id: '0' } },
  }),
  'an upload': () => uploadOf('a.txt', 'A'),
  'a new version': ({ file }) => uploadOf('here.txt', 'There', file),
  'an upload session': () => ({
    method: 'post',
    url: '/api/2.0/files/upload_sessions',
    data: { folder_id: '0', file_name: 'large.bin', file_size: 25_000_000 },
  }),
  'a download': ({ file }) => ({ url: `/2.0/files/${file}/content` }),
};

for (const [kind, configOf] of Object.entries(KINDS)) {
  test(`${kind} that meets a dead token is sent once more, with a newer one`, async () => {
    const config = configOf(await seed());
    const dead = world.token();
    world.running.box.control.revokeTokens();
    const before = world.asked().length;
    const { status } = await world.call(config);
    assert.ok(status >= 200 && status < 300);
    assert.deepEqual(world.rejected, [dead]);
    assert.equal(world.asked().length - before, 2);
    assert.deepEqual(world.events, []);
  });
}

test('a second refusal ends it: told once, without a loop', async () => {
  world.running.box.control.addFault({ path: '/2.0/*', status: 401 });
  await assert.rejects(world.call({ url: '/2.0/folders/0' }));
  assert.equal(world.asked().length, 2);
  assert.deepEqual(world.events, [{ type: 'error', trouble: { code: 'box_rejected_token', status: 401 } }]);
});

test('a token that is not newer is not sent again', async () => {
  const stuck = await startWorld({ token: () => Promise.resolve('stuck') });
  try {
    await assert.rejects(stuck.call({ url: '/2.0/folders/0', headers: { Authorization: 'Bearer stuck' } }));
    assert.equal(stuck.asked().length, 1);
  } finally {
    await stuck.close();
  }
});

test('each of fifty requests that fail at once names the dead token, and all succeed', async () => {
  const dead = world.token();
  world.running.box.control.revokeTokens();
  await Promise.all(Array.from({ length: 50 }, () => world.call({ url: '/2.0/folders/0' })));
  assert.deepEqual(new Set(world.rejected), new Set([dead]));
  assert.deepEqual(world.events, []);
});

test('a token that dies again during a long wait is no second refusal', async () => {
  world.clock.run();
  await world.call({ url: '/2.0/folders/0' });
  const { control } = world.running.box;
  // The fault named last is met first.
  for (const status of [401, 503, 401]) control.addFault({ path: '/2.0/folders/0', status, times: 1 });
  assert.equal((await world.call({ url: '/2.0/folders/0' })).status, 200);
});
