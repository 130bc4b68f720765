import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf } from '../../../src/widget/engine/published.ts';

test('version and language are filled in where Box puts them, and wherever a site puts them', () => {
  const box = 'https://cdn01.boxcdn.net/platform/elements/{version}/{language}';
  assert.equal(
    addressOf({ url: box, version: '26.3.0' }, 'de-DE', 'explorer.js'),
    'https://cdn01.boxcdn.net/platform/elements/26.3.0/de-DE/explorer.js',
  );
  assert.equal(
    addressOf({ url: '/box/{language}/{language}-{version}', version: '1' }, 'en-US', 'picker.css'),
    '/box/en-US/en-US-1/picker.css',
  );
});

test('a folder of one version and one language needs no place for them', () => {
  assert.equal(
    addressOf({ url: 'https://files.example/elements', version: '26.3.0' }, 'en-US', 'preview.js'),
    'https://files.example/elements/preview.js',
  );
});
