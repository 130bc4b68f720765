import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needTypes, typeOf } from '../../../../src/widget/upstream/picker/types.ts';

test('the table of types comes once a page names a type, and rows are looked at again then', async () => {
  needTypes(['.pdf'], () => assert.fail('an extension needs no table'));
  assert.equal(typeOf('png'), null);
  await new Promise<void>((resolve) => {
    needTypes(['.pdf', 'image/*'], resolve);
  });
  assert.equal(typeOf('png'), 'image/png');
  needTypes(['image/*'], () => assert.fail('the table is there'));
});
