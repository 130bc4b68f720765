import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { beforeEach, test } from 'node:test';
import { ADA, clientOf, entriesOf, EXPLORER_SCOPES, GRACE, idAt, ORIGIN, testBox } from '../test-box.ts';
import type { Answer, Json } from '../test-box.ts';

const SIZE = 20_000_000;
const PART_SIZE = 8 * 1024 ** 2;
const BYTES = Buffer.alloc(SIZE, 'a file that is sent in parts; ');

const box = await testBox();
const ada = clientOf(box, ADA);
beforeEach(() => {
  box.control.reset();
});

const digestOf = (bytes: Buffer): string => `sha=${createHash('sha1').update(bytes).digest('base64')}`;

async function open(
  json: unknown = { folder_id: '0', file_size: SIZE, file_name: 'film.mov' },
): Promise<Json> {
  const { status, json: session } = await ada.call('/2.0/files/upload_sessions', { method: 'POST', json });
  assert.equal(status, 201);
  return session;
}

const endpoint = (session: Json, name: string): string =>
  String((session['session_endpoints'] as Json)[name]).slice(ORIGIN.length);

function send(session: Json, from: number, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const bytes = BYTES.subarray(from, from + PART_SIZE);
  const range = `bytes ${from}-${from + bytes.length - 1}/${SIZE}`;
  return ada.call(endpoint(session, 'upload_part'), {
    method: 'PUT',
    headers: { Digest: digestOf(bytes), 'Content-Range': range, ...headers },
    body: new Uint8Array(bytes),
  });
}

async function sendAll(session: Json): Promise<Json[]> {
  const parts: Json[] = [];
  for (let from = 0; from < SIZE; from += PART_SIZE) {
    parts.push((await send(session, from)).json['part'] as Json);
  }
  return parts;
}

const commit = (session: Json, parts: readonly Json[], digest = digestOf(BYTES)) =>
  ada.call(endpoint(session, 'commit'), { method: 'POST', headers: { Digest: digest }, json: { parts } });

test('a file sent in parts is whole', async () => {
  const session = await open();
  assert.deepEqual([session['part_size'], session['total_parts']], [PART_SIZE, 3]);
  const parts = await sendAll(session);
  assert.deepEqual(entriesOf((await ada.call(endpoint(session, 'list_parts'))).json), parts);
  assert.equal((await ada.call(endpoint(session, 'status'))).json['num_parts_processed'], 3);
  const { status, json } = await commit(session, parts);
  assert.equal(status, 201);
  const [file] = entriesOf(json);
  assert.equal(file?.['sha1'], createHash('sha1').update(BYTES).digest('hex'));
  assert.equal((await ada.call(endpoint(session, 'status'))).status, 404);
});

test('a new version can be sent in parts', async () => {
  const id = await idAt(ada, 'Site survey 2025.zip');
  const call = { method: 'POST', json: { file_size: SIZE } };
  const { json: session } = await ada.call(`/api/2.0/files/${id}/upload_sessions`, call);
  assert.equal((await commit(session, await sendAll(session))).status, 201);
  const { json } = await ada.call(`/2.0/files/${id}?fields=version_number,size,name`);
  assert.deepEqual([json['version_number'], json['size'], json['name']], ['2', SIZE, 'Site survey 2025.zip']);
});

test('a part at the wrong place or with the wrong digest is refused', async () => {
  const session = await open();
  const shifted = await send(session, 0, { 'Content-Range': `bytes 1-${PART_SIZE}/${SIZE}` });
  assert.equal(shifted.status, 416);
  const damaged = await send(session, 0, { Digest: digestOf(Buffer.from('other')) });
  assert.equal(damaged.status, 412);
  assert.equal((await ada.call(endpoint(session, 'status'))).json['num_parts_processed'], 0);
});

test('what is not whole cannot be committed', async () => {
  const session = await open();
  const first = (await send(session, 0)).json['part'] as Json;
  assert.equal((await commit(session, [first])).json['code'], 'parts_mismatch');
  const parts = await sendAll(session);
  assert.equal((await commit(session, parts.slice(1))).json['code'], 'parts_mismatch');
  assert.equal((await commit(session, parts, digestOf(Buffer.from('other')))).status, 412);
  assert.equal((await commit(session, parts)).status, 201);
});

test('a session is refused for small files, names in use and no destination', async () => {
  const cases = [
    [{ folder_id: '0', file_size: SIZE - 1, file_name: 'x' }, 400, 'file_size_too_small'],
    [{ folder_id: '0', file_name: 'x' }, 400, 'missing_file_size'],
    [{ folder_id: '0', file_size: SIZE, file_name: 'welcome.txt' }, 409, 'item_name_in_use'],
    [{ file_size: SIZE, file_name: 'x' }, 400, 'missing_destination'],
  ] as const;
  for (const [json, status, code] of cases) {
    const answer = await ada.call('/2.0/files/upload_sessions', { method: 'POST', json });
    assert.deepEqual([answer.status, answer.json['code']], [status, code]);
  }
});

test('a session ends when it is aborted, and is nobody else’s', async () => {
  const session = await open();
  const status = endpoint(session, 'status');
  assert.equal((await clientOf(box, GRACE).call(status)).status, 404);
  const confined = clientOf(box, ADA, EXPLORER_SCOPES, await idAt(ada, 'Projects'));
  assert.equal((await confined.call(status)).status, 403);
  assert.equal((await clientOf(box, ADA, ['base_explorer']).call(status)).status, 403);
  assert.equal((await ada.call(endpoint(session, 'log_event'), { method: 'POST', json: {} })).status, 200);
  assert.equal((await ada.call(endpoint(session, 'abort'), { method: 'DELETE' })).status, 204);
  assert.equal((await ada.call(status)).status, 404);
});
