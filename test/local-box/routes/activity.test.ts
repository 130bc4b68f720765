import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { ADA, clientOf, entriesOf, idAt, testBox } from '../test-box.ts';

const box = await testBox();
const ada = clientOf(box, ADA);
beforeEach(() => {
  box.control.reset();
});

test('activities are versions and comments, or those that are asked for', async () => {
  const id = await idAt(ada, 'Project plan.docx');
  const kinds = async (query = ''): Promise<unknown[]> =>
    entriesOf((await ada.call(`/2.0/file_activities?file_id=${id}${query}`)).json).map(
      (entry) => entry['activity_type'],
    );
  assert.deepEqual(await kinds(), ['versions', 'versions', 'versions', 'comment']);
  assert.deepEqual(await kinds('&activity_types=comment'), ['comment']);
});

test('a download is counted, a look whether there is one is not', async () => {
  const id = await idAt(ada, 'Annual report 2024.pdf');
  await ada.fetch(`/2.0/files/${id}/content`);
  await ada.fetch(`/2.0/files/${id}/content`, { headers: { Range: 'bytes=0-0' } });
  const { json } = await ada.call(`/2.0/file_access_stats/${id}`);
  assert.equal(json['download_count'], 7);
  assert.equal(json['preview_count'], 24);
  assert.equal(json['comment_count'], 2);
});

test('a managed user has a picture, another enterprise’s has none', async () => {
  const picture = await ada.fetch('/2.0/users/20000000011/avatar');
  assert.equal(picture.headers.get('Content-Type'), 'image/png');
  const bytes = new Uint8Array(await picture.arrayBuffer());
  assert.deepEqual([...bytes.subarray(1, 4)], [...new TextEncoder().encode('PNG')]);
  assert.equal((await ada.call('/2.0/users/20000000016/avatar')).status, 404);
});

test('who has access to a file can be mentioned, by a part of the name', async () => {
  const id = await idAt(ada, 'Project plan.docx');
  const names = async (term: string): Promise<unknown[]> =>
    entriesOf((await ada.call(`/2.0/files/${id}/collaborators?filter_term=${term}`)).json).map(
      ({ name }) => name,
    );
  assert.deepEqual(await names(''), ['Ada Lovelace', 'Charles Babbage']);
  assert.deepEqual(await names('bab'), ['Charles Babbage']);
});
