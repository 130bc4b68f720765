import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { sha1Hex } from '../../../src/local-box/store/sha1.ts';
import { ADA, clientOf, entriesOf, idAt, namesOf, ORIGIN, testBox } from '../test-box.ts';
import type { Json } from '../test-box.ts';

const box = await testBox();
const ada = clientOf(box, ADA);
beforeEach(() => {
  box.control.reset();
});

const root = { id: '0' };
const sha1Of = (text: string): Promise<string> => sha1Hex(new TextEncoder().encode(text));
const check = (path: string, json: unknown) => ada.call(path, { method: 'OPTIONS', json });

test('the check before an upload tells where to send the file, on whatever port it was asked', async () => {
  const { status, json } = await check('/2.0/files/content', { name: 'new.txt', parent: root, size: 3 });
  assert.equal(status, 200);
  assert.deepEqual(json, { upload_url: `${ORIGIN}/api/2.0/files/content` });
  assert.equal((await check('/2.0/files/content/', { name: 'new.txt', parent: root })).status, 200);
  const id = await idAt(ada, 'Welcome.txt');
  const version = await check(`/2.0/files/${id}/content`, { name: 'Welcome.txt', parent: root, size: 3 });
  assert.deepEqual(version.json, { upload_url: `${ORIGIN}/api/2.0/files/${id}/content` });
});

test('the check names the file in the way as one object', async () => {
  const { status, json } = await check('/2.0/files/content', { name: 'welcome.TXT', parent: root, size: 3 });
  assert.equal(status, 409);
  assert.equal(json['status'], 409);
  assert.equal(json['code'], 'item_name_in_use');
  const { conflicts } = json['context_info'] as { conflicts: Json };
  assert.equal(conflicts['id'], await idAt(ada, 'Welcome.txt'));
});

test('the check refuses what is too large for a file or for the account', async () => {
  const tooLarge = await check('/2.0/files/content', { name: 'new.iso', parent: root, size: 6 * 1024 ** 3 });
  assert.equal(tooLarge.json['code'], 'file_size_limit_exceeded');
});

test('stores a file with its SHA-1, at both addresses', async () => {
  for (const prefix of ['/2.0', '/api/2.0']) {
    const name = `from ${prefix.replaceAll('/', ' ').trim()}.txt`;
    const { status, json } = await ada.upload(`${prefix}/files/content`, { name, parent: root }, 'hello');
    assert.equal(status, 201);
    const [file] = entriesOf(json);
    assert.equal(file?.['sha1'], await sha1Of('hello'));
    assert.equal(file['size'], 5);
    const bytes = await ada.fetch(`/2.0/files/${String(file['id'])}/content`);
    assert.equal(await bytes.text(), 'hello');
  }
});

test('checks Content-MD5, which is a SHA-1', async () => {
  const attributes = { name: 'sum.txt', parent: root };
  const wrong = await ada.upload('/2.0/files/content', attributes, 'hello', {
    'Content-MD5': await sha1Of('other'),
  });
  assert.equal(wrong.status, 400);
  assert.equal(wrong.json['code'], 'bad_digest');
  assert.ok(!namesOf((await ada.call('/2.0/folders/0/items')).json).includes('sum.txt'));
  const right = await ada.upload('/2.0/files/content', attributes, 'hello', {
    'Content-MD5': await sha1Of('hello'),
  });
  assert.equal(right.status, 201);
});

test('takes a file part of any name, but not before its attributes', async () => {
  for (const name of ['file', 'content', 'contents']) {
    const body = new FormData();
    body.append('attributes', JSON.stringify({ name: `${name}.txt`, parent: root }));
    body.append(name, new Blob(['x']), 'x');
    assert.equal((await ada.call('/2.0/files/content', { method: 'POST', body })).status, 201, name);
  }
  const body = new FormData();
  body.append('file', new Blob(['x']), 'x');
  body.append('attributes', JSON.stringify({ name: 'late.txt', parent: root }));
  const { status, json } = await ada.call('/2.0/files/content', { method: 'POST', body });
  assert.equal(status, 400);
  assert.equal(json['code'], 'metadata_after_file_contents');
});

test('refuses what is no upload', async () => {
  const cases = [
    { json: {} },
    { body: new FormData() },
    { body: 'text', headers: { 'Content-Type': 'multipart/form-data' } },
  ];
  for (const call of cases) {
    assert.equal((await ada.call('/2.0/files/content', { method: 'POST', ...call })).status, 400);
  }
  assert.equal((await ada.upload('/2.0/files/content', 'text', 'x')).status, 400);
  assert.equal(
    (await ada.upload('/2.0/files/content', { name: 'a/b', parent: root }, 'x')).json['code'],
    'item_name_invalid',
  );
});

test('refuses a second file of the same name', async () => {
  const { status, json } = await ada.upload('/2.0/files/content', { name: 'WELCOME.txt', parent: root }, 'x');
  assert.equal(status, 409);
  const { conflicts } = json['context_info'] as { conflicts: Json };
  assert.equal(conflicts['name'], 'Welcome.txt');
});

test('a new version takes the place of the old one, which stays in the list of versions', async () => {
  const id = await idAt(ada, 'Welcome.txt');
  const old = (await ada.call(`/2.0/files/${id}`)).json;
  const { status, json } = await ada.upload(
    `/api/2.0/files/${id}/content`,
    { name: 'Welcome.txt', parent: root },
    'second',
  );
  assert.equal(status, 200);
  assert.equal(entriesOf(json)[0]?.['id'], id);
  const { json: now } = await ada.call(`/2.0/files/${id}?fields=sha1,version_number,etag`);
  assert.deepEqual([now['sha1'], now['version_number'], now['etag']], [await sha1Of('second'), '2', '1']);
  const { json: versions } = await ada.call(`/2.0/files/${id}/versions`);
  assert.equal(versions['total_count'], 1);
  assert.equal(entriesOf(versions)[0]?.['sha1'], old['sha1']);
  const first = String(entriesOf(versions)[0]?.['id']);
  const bytes = await ada.fetch(`/2.0/files/${id}/content?version=${first}`);
  assert.match(await bytes.text(), /^Welcome to your files, Ada/);
});

test('a version sent against an old etag is refused', async () => {
  const id = await idAt(ada, 'Welcome.txt');
  const { status } = await ada.upload(`/2.0/files/${id}/content`, {}, 'x', { 'If-Match': '4' });
  assert.equal(status, 412);
});
