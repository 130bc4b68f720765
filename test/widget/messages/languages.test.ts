import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { enUS } from '../../../src/widget/messages/en-US.ts';
import { LANGUAGES } from '../../../src/widget/messages/languages.ts';
import { loadMessages } from '../../../src/widget/messages/load-messages.ts';

const BUNDLES = new URL('../../../node_modules/box-ui-elements/i18n/bundles/', import.meta.url);

/** Words that are the same in another language. */
const SHARED = new Set(['contact', 'reference']);

test('the list is the one that Box UI Elements ships', async () => {
  const files = await readdir(BUNDLES);
  const shipped = files.map((file) => file.replace(/\.js$/, '')).filter((name) => name !== 'en-x-pseudo');
  assert.deepEqual([...LANGUAGES].sort(), shipped.sort());
});

const english = textsOf(enUS);

for (const language of LANGUAGES) {
  const texts = textsOf(await loadMessages(language));

  test(`${language} has each text, with the places of English and no others`, () => {
    assert.deepEqual([...texts.keys()].sort(), [...english.keys()].sort());
    for (const [key, text] of texts) {
      assert.equal(text, text.trim(), key);
      assert.deepEqual(placesOf(text), placesOf(english.get(key) ?? ''), `${key}: ${text}`);
    }
  });

  test(`${language} has errors that end as sentences do`, () => {
    for (const [key, text] of texts) if (key.startsWith('errors.')) assert.match(text, /[.…。।]$/u, key);
  });

  if (language.startsWith('en-')) continue;

  test(`${language} has nothing left in English`, () => {
    for (const [key, text] of texts) if (!SHARED.has(key)) assert.notEqual(text, english.get(key), key);
  });

  test(`${language} says different things differently, the same things alike`, () => {
    for (const [key, text] of texts) {
      for (const [other, otherText] of texts) {
        if (english.get(key) === english.get(other)) assert.equal(text, otherText, `${key}, ${other}`);
        else assert.notEqual(text, otherText, `${key}, ${other}`);
      }
    }
  });
}

function textsOf(messages: object, path = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(messages) as [string, string | object][]) {
    if (typeof value === 'string') texts.set(path + key, value);
    else for (const entry of textsOf(value, `${path}${key}.`)) texts.set(...entry);
  }
  return texts;
}

function placesOf(text: string): readonly string[] {
  return (text.match(/\{\w+\}/g) ?? []).sort();
}
