import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADA, clientOf, GRACE, idAt, namesOf, testBox } from '../test-box.ts';

const box = await testBox();
const ada = clientOf(box, ADA);

const find = async (query: string): Promise<unknown[]> => [
  ...namesOf((await ada.call(`/2.0/search?${query}`)).json),
];

test('finds names that have every word, and those that start with it first', async () => {
  assert.deepEqual(await find('query=project'), ['Project plan.docx', 'Project list.txt', 'Projects']);
  assert.deepEqual(await find('query=plan%20project'), ['Project plan.docx']);
  assert.deepEqual(await find('query=%22project%20plan%22'), ['Project plan.docx']);
});

test('finds descriptions', async () => {
  assert.deepEqual(await find('query=board'), ['Budget 2025.csv']);
});

test('stays below the given folders; 0 is everything', async () => {
  const projects = await idAt(ada, 'Projects');
  assert.deepEqual(await find(`query=plan&ancestor_folder_ids=${projects}`), []);
  assert.ok((await find(`query=mill&ancestor_folder_ids=${projects}`)).includes('Mill, front view.png'));
  assert.deepEqual(await find('query=welcome&ancestor_folder_ids=0'), ['Welcome.txt']);
});

test('narrows by type and extension', async () => {
  assert.deepEqual(await find('query=project&type=folder'), ['Projects']);
  assert.deepEqual(await find('query=project&file_extensions=docx'), ['Project plan.docx']);
});

test('pages with numbers', async () => {
  const { json } = await ada.call('/2.0/search?query=ticket&limit=50&offset=1150&fields=name');
  assert.deepEqual([json['total_count'], json['limit'], json['offset']], [1200, 50, 1150]);
  assert.equal(namesOf(json).length, 50);
});

test('needs a query, and finds nothing of other people', async () => {
  const { status, json } = await ada.call('/2.0/search');
  assert.equal(status, 400);
  assert.equal(json['code'], 'bad_request');
  assert.deepEqual(await find('query=nanosecond'), []);
  const graces = await clientOf(box, GRACE).call('/2.0/search?query=nanosecond');
  assert.deepEqual(namesOf(graces.json), ['Nanosecond.pdf']);
});
