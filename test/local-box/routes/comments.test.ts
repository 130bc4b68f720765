import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { ADA, clientOf, entriesOf, GRACE, idAt, testBox } from '../test-box.ts';
import type { Client, Json } from '../test-box.ts';

const box = await testBox();
const ada = clientOf(box, ADA);
beforeEach(() => {
  box.control.reset();
});

const messages = async (client: Client, id: string, query = ''): Promise<unknown[]> =>
  entriesOf((await client.call(`/2.0/files/${id}/comments${query}`)).json).map(({ message }) => message);

const comment = (client: Client, id: string, text: Json) =>
  client.call('/2.0/comments', { method: 'POST', json: { item: { type: 'file', id }, ...text } });

test('a comment is written, changed and deleted by its author', async () => {
  const id = await idAt(ada, 'Welcome.txt');
  const { status, json } = await comment(ada, id, { message: 'Well said.' });
  assert.equal(status, 201);
  const path = `/2.0/comments/${String(json['id'])}`;
  await ada.call(path, { method: 'PUT', json: { message: 'Very well said.' } });
  assert.deepEqual(await messages(ada, id), ['Very well said.']);
  const counted = await ada.call(`/2.0/files/${id}?fields=comment_count`);
  assert.equal(counted.json['comment_count'], 1);
  assert.equal((await ada.call(path, { method: 'DELETE' })).status, 204);
  assert.deepEqual(await messages(ada, id), []);
});

test('a tagged comment reads plainly as well', async () => {
  const id = await idAt(ada, 'Welcome.txt');
  const tagged = '@[20000000012:Grace Hopper] have a look';
  const { json } = await comment(ada, id, { message: 'x', tagged_message: tagged });
  assert.equal(json['message'], '@Grace Hopper have a look');
  const full = await ada.call(`/2.0/comments/${String(json['id'])}?fields=tagged_message`);
  assert.equal(full.json['tagged_message'], tagged);
});

test('an answer names the comment that it answers', async () => {
  const id = await idAt(ada, 'Annual report 2024.pdf');
  const first = entriesOf((await ada.call(`/2.0/files/${id}/comments`)).json)[0];
  const item = { type: 'comment', id: first?.['id'] };
  const { json } = await ada.call('/2.0/comments', { method: 'POST', json: { item, message: 'Agreed.' } });
  assert.deepEqual(json['item'], item);
  assert.equal(json['is_reply_comment'], true);
});

test('comments come in pages', async () => {
  const id = await idAt(ada, 'Annual report 2024.pdf');
  assert.deepEqual(await messages(ada, id, '?limit=1&offset=1'), ['The board has seen this version.']);
});

test('without item_comment a token reads comments and writes none', async () => {
  const reader = clientOf(box, ADA, ['base_sidebar']);
  const id = await idAt(ada, 'Annual report 2024.pdf');
  assert.equal((await messages(reader, id)).length, 2);
  assert.equal((await comment(reader, id, { message: 'x' })).status, 403);
  assert.equal((await comment(clientOf(box, ADA, ['item_comment']), id, { message: 'x' })).status, 201);
});

test('another user’s file takes no comment, and an empty one is none', async () => {
  const id = await idAt(ada, 'Welcome.txt');
  assert.equal((await comment(clientOf(box, GRACE), id, { message: 'x' })).status, 404);
  assert.equal((await comment(ada, id, { message: '' })).status, 400);
  assert.equal((await ada.call('/2.0/comments', { method: 'POST', json: { message: 'x' } })).status, 400);
});
