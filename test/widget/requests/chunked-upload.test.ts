import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, test } from 'node:test';
import MultiputPart from 'box-ui-elements/es/api/uploads/MultiputPart.js';
import { idIn, sha1, uploadOf } from './sending.ts';
import { startWorld } from './world.ts';
import type { World } from './world.ts';

const SIZE = 20_000_000;
const FILE = randomBytes(SIZE).toString('latin1').slice(0, SIZE);

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

interface Session {
  readonly id: string;
  readonly part_size: number;
}

const control = () => world.running.box.control;
const countOf = (request: string): number => world.asked().filter((one) => one.startsWith(request)).length;
const bytes = (from: number, to: number): Blob => new Blob([Buffer.from(FILE.slice(from, to), 'latin1')]);
const digest = (from: number, to: number): string =>
  sha1(Buffer.from(FILE.slice(from, to), 'latin1'), 'base64');

async function open(fileId?: string): Promise<Session> {
  const place = fileId === undefined ? '' : `${fileId}/`;
  const { data } = await world.call({
    method: 'post',
    url: `/api/2.0/files/${place}upload_sessions`,
    data: { file_size: SIZE, file_name: 'large.bin', ...(fileId === undefined && { folder_id: '0' }) },
  });
  return data as unknown as Session;
}

const sendPart = (session: Session, from: number, onUploadProgress?: (event: { loaded: number }) => void) => {
  const to = Math.min(from + session.part_size, SIZE);
  return world.call({
    method: 'put',
    url: `/api/2.0/files/upload_sessions/${session.id}`,
    data: bytes(from, to),
    headers: {
      'Content-Type': 'application/octet-stream',
      Digest: `sha=${digest(from, to)}`,
      'Content-Range': `bytes ${from}-${to - 1}/${SIZE}`,
    },
    ...(onUploadProgress && { onUploadProgress }),
  });
};

async function sendParts(session: Session): Promise<unknown[]> {
  const parts = [];
  for (let from = 0; from < SIZE; from += session.part_size) {
    parts.push((await sendPart(session, from)).data['part']);
  }
  return parts;
}

const commit = (session: Session, parts: unknown[]) =>
  world.call({
    method: 'post',
    url: `/api/2.0/files/upload_sessions/${session.id}/commit`,
    data: { parts, attributes: {} },
    headers: { Digest: `sha=${digest(0, SIZE)}` },
  });

const commitPath = (session: Session): string => `/api/2.0/files/upload_sessions/${session.id}/commit`;

for (const [title, loss] of Object.entries({ 'no answer': { drop: true }, 'a 500': { status: 500 } })) {
  test(`a file in parts is stored once, where the commit gets ${title}`, async () => {
    world.clock.run();
    const session = await open();
    const parts = await sendParts(session);
    control().addFault({ method: 'POST', path: commitPath(session), ...loss, after: true, times: 1 });
    const { status, data } = await commit(session, parts);
    assert.equal(status, 201);
    const { data: listing } = await world.call({ url: '/2.0/folders/0/items' });
    assert.equal(listing['total_count'], 1);
    assert.equal(idIn(data), idIn(listing));
    assert.equal(countOf(`POST ${commitPath(session)}`), 1);
  });
}

test('a version in parts is added once, where the commit gets no answer', async () => {
  world.clock.run();
  const id = idIn((await world.call(uploadOf('large.bin', 'Small'))).data);
  const session = await open(id);
  const parts = await sendParts(session);
  control().addFault({ method: 'POST', path: commitPath(session), drop: true, after: true, times: 1 });
  assert.equal(idIn((await commit(session, parts)).data), id);
  const { data } = await world.call({ url: `/2.0/files/${id}/versions` });
  assert.equal(data['total_count'], 1, 'one version beside the newest');
});

test('a commit that has not arrived is sent again; a part too', async () => {
  world.clock.run();
  const session = await open();
  control().addFault({ method: 'PUT', path: '*', drop: true, times: 1 });
  const parts = await sendParts(session);
  control().addFault({ method: 'POST', path: commitPath(session), drop: true, times: 1 });
  assert.equal((await commit(session, parts)).status, 201);
});

test('a token that dies between parts is renewed, and each refused part is sent once more', async () => {
  world.clock.run();
  const session = await open();
  await sendPart(session, 0);
  control().revokeTokens();
  const parts = await sendParts(session);
  control().revokeTokens();
  assert.equal((await commit(session, parts)).status, 201);
  assert.equal(world.rejected.length, 2);
  assert.equal(countOf('PUT'), 1 + parts.length + 1);
});

test('a part that waits is kept from upstream’s idle timer, and its bytes are not counted twice', async () => {
  const session = await open();
  const events: number[] = [];
  control().addFault({ method: 'PUT', path: '*', status: 503, headers: { 'Retry-After': '100' }, times: 1 });
  const sent = sendPart(session, 0, ({ loaded }) => events.push(loaded));
  while (countOf('PUT') === 0 || world.clock.size < 2) await setImmediate();
  const pauses = [];
  for (let timer = 0; timer < 4; timer += 1) pauses.push(await world.clock.next());
  await sent;
  assert.deepEqual(pauses, [30_000, 30_000, 30_000, 10_000]);
  assert.deepEqual(events.slice(0, 3), [0, 0, 0]);
  assert.equal(world.clock.size, 0);
});

test('upstream’s count of bytes comes out right after a wait', async () => {
  Object.assign(globalThis, { document: { hidden: false, createElement: () => ({}) } });
  try {
    const session = await open();
    const size = session.part_size;
    control().addFault({ method: 'PUT', path: '*', drop: true, times: 2 });
    let total = 0;
    const count = (before: number, after: number): void => {
      total += after - before;
    };
    const part = await new Promise<MultiputPart>((resolve, reject) => {
      const sending = new MultiputPart(
        {
          id: 'folder_0',
          token: () => Promise.resolve(world.token()),
          requestInterceptor: world.interceptor,
        },
        ...([0, 0, size, SIZE, session.id] as const),
        { uploadPart: `${world.url}/api/2.0/files/upload_sessions/${session.id}` },
        { requestTimeoutMs: 120_000, retries: 0 },
        () => 1,
        resolve,
        count,
        reject,
      );
      Object.assign(sending, { blob: bytes(0, size), sha1: digest(0, size) });
      sending.upload();
      world.clock.run();
    });
    count(part.uploadedBytes, size);
    assert.equal(total, size);
    assert.equal(countOf('PUT'), 3);
  } finally {
    Reflect.deleteProperty(globalThis, 'document');
  }
});

test('a part of a file that is gone from the disk is not sent for ever', async () => {
  const gone = Object.assign(bytes(0, 8), {
    slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('Gone', 'NotFoundError')) }),
  });
  await world.call({ url: '/2.0/folders/0' });
  const adapter = (): Promise<never> =>
    Promise.reject(Object.assign(new Error('Network Error'), { request: {} }));
  await assert.rejects(
    world.client.put(`${world.url}/api/2.0/files/upload_sessions/A`, gone, {
      adapter,
      transformRequest: (data: unknown) => data,
    }),
    { message: 'Failed to fetch' },
  );
  await setImmediate();
  assert.deepEqual(world.events, [{ type: 'error', trouble: { code: 'file_unreadable' } }]);
});
