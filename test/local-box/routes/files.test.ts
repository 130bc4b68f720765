import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { ADA, clientOf, entriesOf, idAt, testBox } from '../test-box.ts';
import type { Json } from '../test-box.ts';

const box = await testBox();
const ada = clientOf(box, ADA);
beforeEach(() => {
  box.control.reset();
});

test('every field that Box UI Elements ask of a file for a preview is there', async () => {
  const fields = [
    ...['id', 'permissions', 'shared_link', 'sha1', 'file_version', 'name', 'size', 'extension'],
    ...['representations', 'watermark_info', 'authenticated_download_url', 'is_download_available'],
  ];
  const { json } = await ada.call(
    `/2.0/files/${await idAt(ada, 'Annual report 2024.pdf')}?fields=${fields.join()}`,
  );
  for (const field of fields) assert.notEqual(json[field], undefined, field);
});

test('renames and deletes a file', async () => {
  const id = await idAt(ada, 'Welcome.txt');
  const { json } = await ada.call(`/2.0/files/${id}`, { method: 'PUT', json: { name: 'Hello.txt' } });
  assert.equal(json['name'], 'Hello.txt');
  assert.equal(await idAt(ada, 'Hello.txt'), id);
  assert.equal((await ada.call(`/2.0/files/${id}`, { method: 'DELETE' })).status, 204);
  const gone = await ada.call(`/2.0/files/${id}`);
  assert.equal(gone.status, 404);
  assert.equal(gone.json['code'], 'not_found');
});

test('a file knows its past versions and their number', async () => {
  const id = await idAt(ada, 'Project plan.docx');
  assert.equal((await ada.call(`/2.0/files/${id}?fields=version_number`)).json['version_number'], '3');
  const { json } = await ada.call(`/2.0/files/${id}/versions`);
  assert.deepEqual(
    entriesOf(json).map((version) => version['version_number']),
    ['2', '1'],
  );
});

test('a web link tells its URL and is renamed and deleted like a file', async () => {
  const path = `/2.0/web_links/${await idAt(ada, 'Company handbook')}`;
  assert.equal((await ada.call(path)).json['url'], 'https://intranet.example/handbook');
  const { json } = await ada.call(path, { method: 'PUT', json: { name: 'Handbook' } });
  assert.equal(json['name'], 'Handbook');
  assert.equal((await ada.call(path, { method: 'DELETE' })).status, 204);
  assert.equal((await ada.call(path)).status, 404);
});

test('an upload comes first among the recent items; a deleted file is none of them', async () => {
  const recent = async (): Promise<string[]> =>
    entriesOf((await ada.call('/2.0/recent_items?fields=name')).json).map((entry) =>
      String((entry['item'] as Json)['name']),
    );
  const { json } = await ada.upload('/2.0/files/content', { name: 'fresh.txt', parent: { id: '0' } }, 'x');
  assert.deepEqual(await recent(), [
    'fresh.txt',
    'Project plan.docx',
    'Office at night.png',
    'Annual report 2024.pdf',
  ]);
  await ada.call(`/2.0/files/${String(entriesOf(json)[0]?.['id'])}`, { method: 'DELETE' });
  assert.equal((await recent())[0], 'Project plan.docx');
});
