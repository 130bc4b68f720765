import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { elementReference } from '../../docs/generate/element.ts';
import { readReference } from '../../docs/generate/manifest.ts';
import { Attribute } from '../../src/widget/element/attributes.ts';
import { THEME_PROPERTIES } from '../../src/widget/upstream/theme.ts';

const EVENTS = 'src/widget/element/events';

test('the reference is what the element’s comment says now: run `npm run docs`', async () => {
  assert.equal(await readFile('docs/element.md', 'utf8'), await elementReference());
});

test('the comment has every attribute, event and custom property', async () => {
  const { attributes, events, properties } = await readReference();
  const names = (entries: readonly { name: string }[]) => entries.map(({ name }) => name).sort();
  const files = (await readdir(EVENTS)).filter((file) => file.startsWith('box-'));
  assert.deepEqual(names(attributes), Object.values(Attribute).sort());
  assert.deepEqual(names(events), files.map((file) => file.replace('-event.ts', '')).sort());
  assert.deepEqual(names(properties), [...THEME_PROPERTIES].sort());
});
