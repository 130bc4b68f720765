import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forgetItems } from '../../../../src/widget/upstream/explorer/forget-items.ts';

const file = (number: number) => ({ id: String(number), type: 'file', name: `${number}.txt` }) as const;

/** What upstream knows after it has listed that many files. */
function cacheOf(files: number, more: Readonly<Record<string, unknown>> = {}) {
  const cache: Record<string, unknown> = { ...more };
  for (let number = 0; number < files; number += 1) cache[`file_${number}`] = file(number);
  return {
    cache,
    unset(key: string): void {
      Reflect.deleteProperty(cache, key);
    },
  };
}

test('of many items the oldest are forgotten', () => {
  const known = cacheOf(1000);
  forgetItems(known, []);
  const keys = Object.keys(known.cache);
  assert.equal(keys.length, 200);
  assert.equal(keys[0], 'file_800');
});

test('what is on screen stays, however old', () => {
  const known = cacheOf(1000);
  forgetItems(known, [file(0), file(1)]);
  const keys = Object.keys(known.cache);
  assert.deepEqual(keys.slice(0, 3), ['file_0', 'file_1', 'file_800']);
});

test('few items are all kept, and whatever is no item', () => {
  const known = cacheOf(200, { search_folder_0_report: [], metadata_1: {} });
  forgetItems(known, []);
  assert.equal(Object.keys(known.cache).length, 202);
});
