import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { phpTables } from '../../src/php/generate/tables.ts';

const FOLDER = new URL('../../src/php/data/', import.meta.url);

test('the tables of src/php are those of the TypeScript sources (else: npx tsx src/php/generate/write.ts)', async () => {
  const tables = await phpTables();
  assert.deepEqual((await readdir(FOLDER)).sort(), Object.keys(tables).sort());
  for (const [name, text] of Object.entries(tables))
    assert.equal(await readFile(new URL(name, FOLDER), 'utf8'), text, name);
});
