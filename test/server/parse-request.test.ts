import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parseRequest } from '../../src/server/parse-request.ts';

const GOOD = { folder_id: '0', features: ['browse', 'download'], reason: 'initial' };

function reasonOf(body: unknown): string {
  const outcome = parseRequest(typeof body === 'string' ? body : JSON.stringify(body));
  return outcome.ok ? 'passes' : outcome.failure.reason;
}

test('reads what the widget sends', () => {
  assert.deepEqual(parseRequest(JSON.stringify(GOOD)), { ok: true, value: GOOD });
});

test('refuses what is not a JSON object', () => {
  for (const body of ['', 'folder_id=0', '[]', 'null', '"0"', '{"folder_id":"0"']) {
    assert.equal(reasonOf(body), 'not_json', body);
  }
});

test('refuses every field it does not know, whoever it names', () => {
  for (const field of ['email', 'user', 'user_id', 'sub', 'as_user', 'constructor', 'anything']) {
    assert.equal(reasonOf({ ...GOOD, [field]: 'grace@intranet.example' }), 'unknown_field', field);
  }
  assert.equal(
    reasonOf('{"__proto__":{},"folder_id":"0","features":["browse"],"reason":"initial"}'),
    'unknown_field',
  );
});

test('refuses a folder id that is not plain digits', () => {
  for (const id of [
    '',
    '../',
    '0x1',
    '1 ',
    '-1',
    '1.5',
    '00',
    '012',
    '٣',
    '1'.repeat(30),
    0,
    12,
    null,
    ['0'],
  ]) {
    assert.equal(reasonOf({ ...GOOD, folder_id: id }), 'folder_id', JSON.stringify(id));
  }
  for (const id of ['1', '12345678901234567890'])
    assert.equal(reasonOf({ ...GOOD, folder_id: id }), 'passes');
});

test('refuses features and reasons it does not know', () => {
  for (const features of [
    [],
    ['fly'],
    ['browse', 'toString'],
    'browse',
    null,
    [null],
    [['browse']],
    { 0: 'browse' },
  ]) {
    assert.equal(reasonOf({ ...GOOD, features }), 'features', JSON.stringify(features));
  }
  for (const reason of ['', 'because', null, ['initial']]) {
    assert.equal(reasonOf({ ...GOOD, reason }), 'reason', JSON.stringify(reason));
  }
});
