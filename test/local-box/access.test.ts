import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { ADA, clientOf, entriesOf, EXPLORER_SCOPES, GRACE, idAt, namesOf, testBox } from './test-box.ts';
import type { Call, Json } from './test-box.ts';

const box = await testBox();
beforeEach(() => {
  box.control.reset();
});

/** Everything one can try with a file and a folder. */
function attempts(file: string, folder: string): [string, Call][] {
  const form = (attributes: Json): FormData => {
    const data = new FormData();
    data.append('attributes', JSON.stringify(attributes));
    data.append('file', new Blob(['x']), 'x');
    return data;
  };
  return [
    [`/2.0/folders/${folder}`, {}],
    [`/2.0/folders/${folder}/items`, {}],
    [`/2.0/files/${file}`, {}],
    [`/2.0/files/${file}/versions`, {}],
    [`/2.0/files/${file}/content`, {}],
    [`/2.0/folders`, { method: 'POST', json: { name: 'Mine', parent: { id: folder } } }],
    [`/2.0/files/content`, { method: 'OPTIONS', json: { name: 'mine.txt', parent: { id: folder } } }],
    [`/2.0/files/${file}/content`, { method: 'OPTIONS', json: {} }],
    [`/api/2.0/files/content`, { method: 'POST', body: form({ name: 'mine.txt', parent: { id: folder } }) }],
    [`/api/2.0/files/${file}/content`, { method: 'POST', body: form({}) }],
    [`/2.0/files/${file}`, { method: 'PUT', json: { name: 'mine.txt' } }],
    [`/2.0/files/${file}`, { method: 'PUT', json: { shared_link: { access: 'open' } } }],
    [`/2.0/folders/${folder}`, { method: 'PUT', json: { name: 'Mine' } }],
    [`/2.0/files/${file}`, { method: 'DELETE' }],
    [`/2.0/folders/${folder}?recursive=true`, { method: 'DELETE' }],
  ];
}

test('another user’s items are not there, whatever is tried', async () => {
  const graces = clientOf(box, GRACE);
  const file = await idAt(graces, 'Compilers', 'Release notes.txt');
  const folder = await idAt(graces, 'Compilers');
  for (const scopes of [undefined, EXPLORER_SCOPES]) {
    for (const [path, call] of attempts(file, folder)) {
      const { status, json } = await clientOf(box, ADA, scopes).call(path, call);
      assert.equal(status, 404, `${call.method ?? 'GET'} ${path}`);
      assert.equal(json['code'], 'not_found');
    }
  }
});

test('nothing outside the token’s folder can be read or changed', async () => {
  const ada = clientOf(box, ADA);
  const projects = await idAt(ada, 'Projects');
  const file = await idAt(ada, 'Welcome.txt');
  const folder = await idAt(ada, 'Policies');
  const confined = clientOf(box, ADA, EXPLORER_SCOPES, projects);
  for (const [path, call] of [...attempts(file, folder), ['/2.0/folders/0', {}] as [string, Call]]) {
    const { status, json } = await confined.call(path, call);
    assert.equal(status, 403, `${call.method ?? 'GET'} ${path}`);
    assert.equal(json['code'], 'access_denied_insufficient_permissions');
  }
});

test('all is open in the token’s folder, at any depth', async () => {
  const ada = clientOf(box, ADA);
  const confined = clientOf(box, ADA, EXPLORER_SCOPES, await idAt(ada, 'Projects'));
  const folder = await idAt(ada, 'Projects', 'Analytical Engine', 'Phase 1', 'Drawings');
  const file = await idAt(ada, 'Projects', 'Analytical Engine', 'Risk register.csv');
  for (const [path, call] of attempts(file, folder)) {
    const response = await confined.fetch(path, call);
    assert.ok(response.ok, `${call.method ?? 'GET'} ${path}: ${response.status}`);
  }
});

test('search and recent items stay in the token’s folder', async () => {
  const ada = clientOf(box, ADA);
  const policies = clientOf(box, ADA, EXPLORER_SCOPES, await idAt(ada, 'Policies'));
  const found = await policies.call('/2.0/search?query=p&ancestor_folder_ids=0');
  assert.deepEqual(namesOf(found.json), ['Policies', 'Travel policy.pdf']);
  assert.ok(entriesOf((await ada.call('/2.0/recent_items')).json).length > 0);
  assert.deepEqual(entriesOf((await policies.call('/2.0/recent_items')).json), []);
});

test('what lies above the token’s folder is not named', async () => {
  const ada = clientOf(box, ADA);
  const engine = await idAt(ada, 'Projects', 'Analytical Engine');
  const { json } = await clientOf(box, ADA, ['base_explorer'], engine).call(
    `/2.0/folders/${engine}?fields=parent,path_collection,item_collection`,
  );
  assert.equal(json['parent'], null);
  assert.deepEqual(json['path_collection'], { total_count: 0, entries: [] });
  const child = entriesOf(json)[0];
  assert.deepEqual(child?.['path_collection'], {
    total_count: 1,
    entries: [{ type: 'folder', id: engine, sequence_id: '0', etag: '0', name: 'Analytical Engine' }],
  });
});

test('permissions tell what both the item and the token allow', async () => {
  const full = clientOf(box, ADA);
  const contract = await idAt(full, 'Signed contract.pdf');
  const welcome = await idAt(full, 'Welcome.txt');
  const reader = clientOf(box, ADA, ['base_explorer', 'item_download']);
  const permissions = async (client: typeof full, id: string): Promise<Json> =>
    (await client.call(`/2.0/files/${id}?fields=permissions`)).json['permissions'] as Json;

  const { can_delete, can_rename, can_download } = await permissions(full, contract);
  assert.deepEqual(
    { can_delete, can_rename, can_download },
    { can_delete: false, can_rename: false, can_download: true },
  );
  assert.equal((await permissions(full, welcome))['can_delete'], true);
  const read = await permissions(reader, welcome);
  assert.deepEqual(
    Object.keys(read).filter((name) => read[name] === true),
    ['can_download'],
  );
});

test('what an item forbids is refused to a full token as well', async () => {
  const ada = clientOf(box, ADA);
  const contract = await idAt(ada, 'Signed contract.pdf');
  for (const call of [{ method: 'DELETE' }, { method: 'PUT', json: { name: 'Other.pdf' } }]) {
    const { status, json } = await ada.call(`/2.0/files/${contract}`, call);
    assert.equal(status, 403);
    assert.equal(json['code'], 'access_denied_insufficient_permissions');
  }
  assert.equal((await ada.upload(`/2.0/files/${contract}/content`, {}, 'forged')).status, 403);
});

test('the root folder cannot be renamed, deleted or shared', async () => {
  const ada = clientOf(box, ADA);
  for (const call of [
    { method: 'PUT', json: { name: 'Mine' } },
    { method: 'PUT', json: { shared_link: {} } },
    { method: 'DELETE' },
  ]) {
    assert.equal((await ada.call('/2.0/folders/0?recursive=true', call)).status, 403);
  }
});
