import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { idIn, newFolder, sha1, uploadOf } from './sending.ts';
import { startWorld } from './world.ts';
import type { World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
  await world.call({ url: '/2.0/folders/0' });
  world.clock.run();
});
afterEach(() => world.close());

const LOSSES = {
  'no answer': { drop: true },
  'a 500': { status: 500 },
};

/** The next such request is done, and its answer lost. */
const lose = (
  method: string,
  path: string,
  loss: { drop?: boolean; status?: number } = { drop: true },
): void => {
  world.running.box.control.addFault({ method, path, ...loss, after: true, times: 1 });
};

/** The next such request does not even arrive. */
const keepFrom = (method: string, path: string): void => {
  world.running.box.control.addFault({ method, path, drop: true, times: 1 });
};

async function names(): Promise<string[]> {
  const { data } = await world.call({ url: '/2.0/folders/0/items', params: { limit: 1000 } });
  return (data['entries'] as { name: string }[]).map(({ name }) => name);
}

async function versionsOf(fileId: string): Promise<number> {
  return (await world.call({ url: `/2.0/files/${fileId}/versions` })).data['total_count'] as number;
}

const countOf = (request: string): number => world.asked().filter((one) => one.startsWith(request)).length;

for (const [title, loss] of Object.entries(LOSSES)) {
  test(`a folder is made once, where the first answer is ${title}`, async () => {
    lose('POST', '/2.0/folders', loss);
    const { status, data } = await world.call(newFolder('Once'));
    assert.equal(status, 201);
    assert.deepEqual(Object.keys(data), ['type', 'id', 'etag', 'name', 'created_at', 'item_collection']);
    assert.equal(data['name'], 'Once');
    assert.deepEqual(await names(), ['Once']);
  });

  test(`a file is stored once and sent once, where the first answer is ${title}`, async () => {
    lose('POST', '/api/2.0/files/content', loss);
    const { data } = await world.call(uploadOf('once.txt', 'Once'));
    assert.deepEqual(await names(), ['once.txt']);
    assert.equal(countOf('POST /api/2.0/files/content'), 1);
    const [file] = data['entries'] as { name: string; sha1: string }[];
    assert.deepEqual([file?.name, file?.sha1], ['once.txt', sha1('Once')]);
  });

  test(`a version is added once and sent once, where the first answer is ${title}`, async () => {
    const id = idIn((await world.call(uploadOf('twice.txt', 'One'))).data);
    const path = `/api/2.0/files/${id}/content`;
    lose('POST', path, loss);
    const { data } = await world.call(uploadOf('twice.txt', 'Two', id));
    assert.equal(idIn(data), id);
    assert.equal(countOf(`POST ${path}`), 1);
    assert.equal(await versionsOf(id), 1, 'one version beside the newest');
  });

  test(`a deletion is a success, where the first answer is ${title}`, async () => {
    const id = idIn((await world.call(newFolder('Gone'))).data);
    lose('DELETE', `/2.0/folders/${id}`, loss);
    assert.equal((await world.call({ method: 'delete', url: `/2.0/folders/${id}` })).status, 204);
    assert.deepEqual(await names(), []);
  });

  test(`a rename is a success, where the first answer is ${title}`, async () => {
    const id = idIn((await world.call(newFolder('Before'))).data);
    lose('PUT', `/2.0/folders/${id}`, loss);
    const { data } = await world.call({ method: 'put', url: `/2.0/folders/${id}`, data: { name: 'After' } });
    assert.equal(data['name'], 'After');
    assert.deepEqual(await names(), ['After']);
  });
}

test('what has not arrived is sent again', async () => {
  keepFrom('POST', '/2.0/folders');
  keepFrom('POST', '/api/2.0/files/content');
  await Promise.all([world.call(newFolder('Late')), world.call(uploadOf('late.txt', 'Late'))]);
  assert.deepEqual(await names(), ['Late', 'late.txt']);
});

test('a version that has not arrived is sent again', async () => {
  const id = idIn((await world.call(uploadOf('v.txt', 'One'))).data);
  keepFrom('POST', `/api/2.0/files/${id}/content`);
  await world.call(uploadOf('v.txt', 'Two', id));
  assert.equal((await world.call({ url: `/2.0/files/${id}` })).data['sha1'], sha1('Two'));
});

test('an answer lost twice, the second time on the way to find out, makes no second file', async () => {
  lose('POST', '/api/2.0/files/content');
  keepFrom('OPTIONS', '/2.0/files/content');
  await world.call(uploadOf('once.txt', 'Once'));
  assert.deepEqual(await names(), ['once.txt']);
  assert.equal(countOf('POST /api/2.0/files/content'), 1);
});

test('a file that Box was still storing when it was looked for is found where the repetition is refused', async () => {
  lose('POST', '/api/2.0/files/content');
  world.running.box.control.addFault({ method: 'OPTIONS', path: '*', status: 200, times: 1 });
  const { data } = await world.call(uploadOf('once.txt', 'Once'));
  assert.equal(countOf('POST /api/2.0/files/content 409'), 1);
  assert.deepEqual(await names(), ['once.txt']);
  assert.match(idIn(data), /^\d+$/);
});

test('a token that dies with the answer does not keep from finding out', async () => {
  lose('POST', '/api/2.0/files/content');
  const sent = world.call(uploadOf('once.txt', 'Once'));
  world.running.box.control.addFault({ method: 'OPTIONS', path: '*', status: 401, times: 1 });
  await sent;
  assert.deepEqual(await names(), ['once.txt']);
});

test('another file of that name is a conflict, not a success', async () => {
  await world.call(uploadOf('same.txt', 'Theirs'));
  keepFrom('POST', '/api/2.0/files/content');
  await assert.rejects(world.call(uploadOf('same.txt', 'Mine')), { status: 409 });
});

test('a folder that has been there for long is a conflict, not a success', async () => {
  await world.call(newFolder('Old'));
  world.clock.pass(3 * 24 * 60 * 60 * 1000);
  keepFrom('POST', '/2.0/folders');
  await assert.rejects(world.call(newFolder('Old')), { status: 409 });
});

test('without a SHA-1 a file is known by its size', async () => {
  const config = uploadOf('once.txt', 'Once');
  lose('POST', '/api/2.0/files/content');
  const { data } = await world.call({ ...config, headers: {} });
  assert.equal((data['entries'] as { name: string }[])[0]?.name, 'once.txt');
  assert.equal(countOf('POST /api/2.0/files/content'), 1);
});

test('a request that nobody knows twice is not sent twice', async () => {
  keepFrom('POST', '/2.0/collaborations');
  await assert.rejects(world.call({ method: 'post', url: '/2.0/collaborations', data: {} }));
  assert.equal(countOf('POST /2.0/collaborations'), 1);
  assert.deepEqual(world.events, [{ type: 'error', trouble: { code: 'box_failed' } }]);
});
