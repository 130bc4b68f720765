import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { ADA, clientOf, entriesOf, idAt, testBox } from '../test-box.ts';

const box = await testBox();
const ada = clientOf(box, ADA);
let id = '';
let oldest = '';
beforeEach(async () => {
  box.control.reset();
  id = await idAt(ada, 'Project plan.docx');
  oldest = String(entriesOf((await ada.call(`/2.0/files/${id}/versions`)).json)[1]?.['id']);
});

const content = async (query = ''): Promise<string> =>
  (await ada.fetch(`/2.0/files/${id}/content${query}`)).text();

test('an old version is downloaded from the address that it tells', async () => {
  const { json } = await ada.call(
    `/2.0/files/${id}/versions/${oldest}?fields=authenticated_download_url,is_download_available`,
  );
  assert.equal(json['is_download_available'], true);
  const { search } = new URL(String(json['authenticated_download_url']));
  assert.notEqual(await content(search), await content());
});

test('made current, an old version is the newest, and the file tells from which it came', async () => {
  const before = await content(`?version=${oldest}`);
  const { status, json } = await ada.call(`/2.0/files/${id}/versions/current`, {
    method: 'POST',
    json: { type: 'file_version', id: oldest },
  });
  assert.equal(status, 201);
  assert.equal(json['version_number'], '4');
  assert.equal(await content(), before);
  const file = await ada.call(`/2.0/files/${id}?fields=restored_from,version_number`);
  assert.deepEqual(file.json['restored_from'], { type: 'file_version', id: oldest });
});

test('a deleted version is marked, by whom and when, until it is restored', async () => {
  const path = `/2.0/files/${id}/versions/${oldest}`;
  assert.equal((await ada.call(path, { method: 'DELETE' })).status, 204);
  const trashed = (await ada.call(path)).json;
  assert.equal(typeof trashed['trashed_at'], 'string');
  assert.equal((trashed['trashed_by'] as { name: string }).name, 'Ada Lovelace');
  const { json } = await ada.call(path, { method: 'PUT', json: { trashed_at: null } });
  assert.equal(json['trashed_at'], null);
  assert.equal(typeof json['restored_at'], 'string');
});

test('versions come in pages', async () => {
  const { json } = await ada.call(`/2.0/files/${id}/versions?limit=1&offset=1`);
  assert.equal(json['total_count'], 2);
  assert.deepEqual(
    entriesOf(json).map((version) => version['id']),
    [oldest],
  );
});

test('a token that may not upload makes no version current, nor deletes one that may not delete', async () => {
  const reader = clientOf(box, ADA, ['base_sidebar']);
  const call = { method: 'POST', json: { type: 'file_version', id: oldest } };
  assert.equal((await reader.call(`/2.0/files/${id}/versions/current`, call)).status, 403);
  assert.equal((await reader.call(`/2.0/files/${id}/versions/${oldest}`, { method: 'DELETE' })).status, 403);
});
