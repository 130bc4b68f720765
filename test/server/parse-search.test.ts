import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parseSearch } from '../../src/server/parse-search.ts';

const parse = (fields: Record<string, unknown>) =>
  parseSearch(JSON.stringify({ folder_id: '12', query: 'plan', ...fields }));

test('reads a query, and gives it the first page where none is named', () => {
  const query = { folderId: '12', query: 'plan' };
  assert.deepEqual(parse({}), { ok: true, value: { ...query, limit: 30, offset: 0 } });
  const page = { limit: 200, offset: 10_000 };
  assert.deepEqual(parse(page), { ok: true, value: { ...query, ...page } });
});

for (const [reason, bodies] of [
  ['not_json', ['', 'plan', '"plan"', 'null', '[]', '{"folder_id":"12",']],
  [
    'unknown_field',
    ['{"folder_id":"12","query":"plan","user":"1"}', '{"folder_id":"12","query":"plan","__proto__":{}}'],
  ],
] as const) {
  test(`refuses a body as ${reason}`, () => {
    for (const body of bodies) assert.equal(reasonOf(parseSearch(body)), reason, body);
  });
}

for (const [field, values] of [
  ['folder_id', [undefined, null, 12, '', '../12', '0x1', '012', '9'.repeat(30), ['12']]],
  ['query', [undefined, null, 12, '', '   ', 'x'.repeat(201), ['plan']]],
  ['limit', [null, '30', 0, -1, 201, 1.5, [30]]],
  ['offset', [null, '0', -1, 10_001, 0.5]],
] as const) {
  test(`refuses a ${field} that is none`, () => {
    for (const value of values) {
      assert.equal(reasonOf(parse({ [field]: value })), field, JSON.stringify(value));
    }
  });
}

test('refuses with 400 and without repeating what was sent', () => {
  const outcome = parse({ folder_id: 'secret-text' });
  assert.ok(!outcome.ok);
  assert.equal(outcome.failure.status, 400);
  assert.ok(!JSON.stringify(outcome).includes('secret-text'));
});

function reasonOf(outcome: ReturnType<typeof parseSearch>): string | undefined {
  return outcome.ok ? undefined : outcome.failure.reason;
}
