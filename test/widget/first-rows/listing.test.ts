import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readListing } from '../../../src/widget/first-rows/listing.ts';
import { dateTexts, sizeText } from '../../../src/widget/first-rows/texts.ts';

const answer = (data: unknown, status = 200) => ({ status, headers: {}, data: JSON.stringify(data) });
const file = { id: '7', type: 'file', name: 'Plan <b>.txt', size: 1536 };

test('a listing is its folder, its items and how many there are in all', () => {
  const listing = readListing(
    answer({ name: 'Projects', item_collection: { total_count: 60, entries: [file, { id: '8' }] } }),
  );
  assert.deepEqual(listing, { name: 'Projects', total: 60, items: [file] });
});

test('what is no listing is none', () => {
  assert.equal(readListing(answer({ name: 'Projects' })), undefined);
  assert.equal(readListing(answer(null)), undefined);
  assert.equal(
    readListing(answer({ name: 'P', item_collection: { total_count: 0, entries: [] } }, 404)),
    undefined,
  );
});

test('sizes and dates are written as upstream writes them', () => {
  assert.deepEqual([0, undefined, 755, 1536, 33_600].map(sizeText), [
    ...['0 Byte', '0 Byte', '755 Bytes', '1.5 KB', '32.81 KB'],
  ]);
  assert.equal(dateTexts('en-US')('2025-03-03T12:00:00Z'), 'Mar 3, 2025');
  assert.equal(dateTexts('de-DE')('2025-03-03T12:00:00Z'), '3. März 2025');
  assert.equal(dateTexts('en-US')(undefined), '');
});
