import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { ADA, clientOf, entriesOf, idAt, testBox } from '../test-box.ts';

const box = await testBox();
const ada = clientOf(box, ADA);
beforeEach(() => {
  box.control.reset();
});

const patch = (operations: unknown) => ({
  method: 'PUT',
  json: operations,
  headers: { 'Content-Type': 'application/json-patch+json' },
});

test('a file takes a form, its values change by a patch, and it is taken off again', async () => {
  const path = `/2.0/files/${await idAt(ada, 'Welcome.txt')}/metadata`;
  const one = `${path}/enterprise/contract`;
  const json = { partner: 'Jacquard', state: 'Draft' };
  assert.equal((await ada.call(one, { method: 'POST', json })).status, 201);
  assert.equal((await ada.call(one, { method: 'POST', json })).json['code'], 'tuple_already_exists');
  const changed = await ada.call(
    one,
    patch([
      { op: 'test', path: '/state', value: 'Draft' },
      { op: 'replace', path: '/state', value: 'Signed' },
      { op: 'add', path: '/amount', value: 12 },
      { op: 'remove', path: '/partner' },
    ]),
  );
  const { state, amount, partner, $version } = changed.json;
  assert.deepEqual(
    { state, amount, partner, $version },
    {
      ...{ state: 'Signed', amount: 12, partner: undefined, $version: 1 },
    },
  );
  assert.equal((await ada.call(one, { method: 'DELETE' })).status, 204);
  assert.deepEqual(entriesOf((await ada.call(path)).json), []);
});

test('a patch whose test fails changes nothing', async () => {
  const one = `/2.0/files/${await idAt(ada, 'Welcome.txt')}/metadata/global/properties`;
  await ada.call(one, { method: 'POST', json: { colour: 'red' } });
  const operations = [
    { op: 'replace', path: '/colour', value: 'blue' },
    { op: 'test', path: '/colour', value: 'green' },
  ];
  assert.equal((await ada.call(one, patch(operations))).status, 400);
  assert.equal((await ada.call(one)).json['colour'], 'red');
});

test('neither an unknown form nor an unknown field is taken', async () => {
  const path = `/2.0/files/${await idAt(ada, 'Welcome.txt')}/metadata/enterprise`;
  assert.equal((await ada.call(`${path}/nothing`, { method: 'POST', json: {} })).status, 404);
  assert.equal((await ada.call(`${path}/contract`, { method: 'POST', json: { colour: 'x' } })).status, 400);
});

test('what may not be uploaded to cannot be edited, and says so', async () => {
  const one = `/2.0/files/${await idAt(ada, 'Signed contract.pdf')}/metadata/enterprise/contract`;
  assert.equal((await ada.call(one)).json['$canEdit'], false);
  assert.equal((await ada.call(one, { method: 'DELETE' })).status, 403);
});

test('a form that has been filled in leads to its template', async () => {
  const { json } = await ada.call(`/2.0/files/${await idAt(ada, 'Signed contract.pdf')}/metadata`);
  const id = String(entriesOf(json)[0]?.['$id']);
  const templates = await ada.call(`/2.0/metadata_templates?metadata_instance_id=${id}`);
  assert.deepEqual(
    entriesOf(templates.json).map((template) => template['templateKey']),
    ['contract'],
  );
});
