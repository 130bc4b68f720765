import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { ADA, clientOf, entriesOf, idAt, namesOf, testBox } from '../test-box.ts';
import type { Json } from '../test-box.ts';

const box = await testBox();
const ada = clientOf(box, ADA);
beforeEach(() => {
  box.control.reset();
});

const createFolder = (name: unknown, parent = '0') =>
  ada.call('/2.0/folders', { method: 'POST', json: { name, parent: { id: parent } } });

test('lists folders, then files, then web links, each by name', async () => {
  const { json } = await ada.call('/2.0/folders/0?fields=name');
  assert.deepEqual(json['id'], '0');
  const { json: items } = await ada.call('/2.0/folders/0/items');
  assert.deepEqual(namesOf(items), [
    ...['Archive 1200', 'Empty folder', 'From customers', 'Policies', 'Projects'],
    ...['Annual report 2024.pdf', 'Budget 2025.csv', 'Office at night.png', 'Project plan.docx'],
    ...['Signed contract.pdf', 'Site survey 2025.zip', 'Welcome.txt'],
    'Company handbook',
  ]);
});

test('sorts within a type by the asked field and direction', async () => {
  const names = async (query: string): Promise<unknown[]> =>
    namesOf((await ada.call(`/2.0/folders/0/items?${query}`)).json).slice(0, 6);
  assert.deepEqual((await names('sort=name&direction=desc')).slice(0, 2), ['Projects', 'Policies']);
  assert.equal((await names('sort=size&direction=DESC'))[5], 'Site survey 2025.zip');
  assert.equal((await names('sort=date&direction=asc'))[0], 'Projects');
  assert.equal((await ada.call('/2.0/folders/0/items?sort=colour')).status, 400);
});

test('pages through 1,200 items to the end, once each', async () => {
  const archive = await idAt(ada, 'Archive 1200');
  const seen = new Set<unknown>();
  for (const offset of [0, 500, 1000]) {
    const { json } = await ada.call(
      `/2.0/folders/${archive}?limit=500&offset=${offset}&fields=name,item_collection`,
    );
    const page = json['item_collection'] as Json;
    assert.deepEqual([page['total_count'], page['limit'], page['offset']], [1200, 500, offset]);
    for (const name of namesOf(json)) seen.add(name);
  }
  assert.equal(seen.size, 1200);
});

test('cuts a limit over 1,000 and refuses one that is no number', async () => {
  const archive = await idAt(ada, 'Archive 1200');
  const { json } = await ada.call(`/2.0/folders/${archive}/items?limit=5000`);
  assert.equal(json['limit'], 1000);
  assert.equal(entriesOf(json).length, 1000);
  for (const limit of ['-1', 'all']) {
    const { status, json: error } = await ada.call(`/2.0/folders/0/items?limit=${limit}`);
    assert.equal(status, 400);
    assert.equal(error['code'], 'bad_request');
  }
});

test('gives type, id, etag and the asked fields, of the folder and of its entries', async () => {
  const { json } = await ada.call('/2.0/folders/0?fields=name,item_collection,extension,url');
  assert.deepEqual(Object.keys(json), ['type', 'id', 'etag', 'name', 'item_collection']);
  const byType = new Map(entriesOf(json).map((entry) => [entry['type'], Object.keys(entry)]));
  assert.deepEqual(byType.get('folder'), ['type', 'id', 'etag', 'name', 'item_collection']);
  assert.deepEqual(byType.get('file'), ['type', 'id', 'etag', 'name', 'extension']);
  assert.deepEqual(byType.get('web_link'), ['type', 'id', 'etag', 'name', 'url']);
});

test('names the way from the root folder', async () => {
  const id = await idAt(ada, 'Projects', 'Analytical Engine');
  const { json } = await ada.call(`/2.0/folders/${id}?fields=path_collection`);
  const path = json['path_collection'] as Json;
  assert.equal(path['total_count'], 2);
  assert.deepEqual(namesOf(path), ['All Files', 'Projects']);
});

test('creates a folder that is empty and listed', async () => {
  const { status, json } = await createFolder('Board papers');
  assert.equal(status, 201);
  assert.equal(json['name'], 'Board papers');
  const { json: made } = await ada.call(`/2.0/folders/${String(json['id'])}`);
  assert.deepEqual(entriesOf(made), []);
  assert.ok(namesOf((await ada.call('/2.0/folders/0/items')).json).includes('Board papers'));
});

test('refuses a name in use, whatever its case, with a list of conflicts', async () => {
  const { status, json } = await createFolder('pROJECTS');
  assert.equal(status, 409);
  assert.equal(json['code'], 'item_name_in_use');
  const { conflicts } = json['context_info'] as { conflicts: Json[] };
  assert.equal(conflicts[0]?.['name'], 'Projects');
});

test('refuses names Box does not take', async () => {
  for (const name of ['', ' ', '.', '..', 'a/b', 'a\\b', 'trailing ', 'tab\there', undefined, 7]) {
    const { status, json } = await createFolder(name);
    assert.equal(status, 400, JSON.stringify(name));
    assert.equal(json['code'], 'item_name_invalid');
  }
  assert.equal((await createFolder('x'.repeat(256))).json['code'], 'item_name_too_long');
  assert.equal((await createFolder('x'.repeat(255))).status, 201);
});

test('refuses a parent that is missing or not there', async () => {
  assert.equal((await ada.call('/2.0/folders', { method: 'POST', json: { name: 'x' } })).status, 400);
  assert.equal((await createFolder('x', '999')).status, 404);
});

test('renames a folder, and to its own name in another case', async () => {
  const id = await idAt(ada, 'Projects');
  const { status, json } = await ada.call(`/2.0/folders/${id}`, {
    method: 'PUT',
    json: { name: 'PROJECTS' },
  });
  assert.equal(status, 200);
  assert.deepEqual([json['name'], json['etag']], ['PROJECTS', '1']);
  const taken = await ada.call(`/2.0/folders/${id}`, { method: 'PUT', json: { name: 'Policies' } });
  assert.equal(taken.status, 409);
});

test('moves a folder, but not into itself', async () => {
  const id = await idAt(ada, 'Projects');
  const below = await idAt(ada, 'Projects', 'Loom cards');
  const move = (parent: string) =>
    ada.call(`/2.0/folders/${id}`, { method: 'PUT', json: { parent: { id: parent } } });
  assert.equal((await move(below)).json['code'], 'cyclical_folder_structure');
  assert.equal((await move(await idAt(ada, 'Empty folder'))).status, 200);
  assert.equal(await idAt(ada, 'Empty folder', 'Projects'), id);
});

test('deletes a folder with its items only when asked to', async () => {
  const id = await idAt(ada, 'Projects');
  const file = await idAt(ada, 'Projects', 'Project list.txt');
  const kept = await ada.call(`/2.0/folders/${id}`, { method: 'DELETE' });
  assert.equal(kept.status, 400);
  assert.equal(kept.json['code'], 'folder_not_empty');
  assert.equal((await ada.call(`/2.0/folders/${id}?recursive=true`, { method: 'DELETE' })).status, 204);
  assert.equal((await ada.call(`/2.0/folders/${id}`)).status, 404);
  assert.equal((await ada.call(`/2.0/files/${file}`)).status, 404);
});

test('a change with an old etag is refused with 412; an unchanged item is answered with 304', async () => {
  const id = await idAt(ada, 'Projects');
  const stale = { method: 'PUT', json: { name: 'New' }, headers: { 'If-Match': '7' } };
  assert.equal((await ada.call(`/2.0/folders/${id}`, stale)).json['code'], 'precondition_failed');
  assert.equal((await ada.call(`/2.0/folders/${id}`, { headers: { 'If-None-Match': '"0"' } })).status, 304);
  assert.equal(
    (await ada.call(`/2.0/folders/${id}`, { ...stale, headers: { 'If-Match': '0' } })).status,
    200,
  );
});
