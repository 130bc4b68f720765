import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLanguage } from '../../../src/widget/messages/choose-language.ts';
import { LANGUAGES } from '../../../src/widget/messages/languages.ts';

const BEST: readonly (readonly [asked: string, best: string])[] = [
  ['de', 'de-DE'],
  ['de-AT', 'de-DE'],
  ['DE-de', 'de-DE'],
  ['de_CH', 'de-DE'],
  ['de-DE-u-nu-latn', 'de-DE'],
  ['en', 'en-US'],
  ['en-NZ', 'en-GB'],
  ['en-IE', 'en-GB'],
  ['en-PH', 'en-US'],
  ['en-AU', 'en-AU'],
  ['es', 'es-ES'],
  ['es-MX', 'es-419'],
  ['es-US', 'es-419'],
  ['es-419', 'es-419'],
  ['fr', 'fr-FR'],
  ['fr-BE', 'fr-FR'],
  ['fr-CA', 'fr-CA'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['no', 'nb-NO'],
  ['nn', 'nb-NO'],
  ['nn-NO', 'nb-NO'],
  ['nb', 'nb-NO'],
  ['bn', 'bn-IN'],
  ['bn-BD', 'bn-IN'],
  ['zh', 'zh-CN'],
  ['zh-SG', 'zh-CN'],
  ['zh-Hans-HK', 'zh-CN'],
  ['zh-Hant', 'zh-TW'],
  ['zh-HK', 'zh-TW'],
  ['zh-MO', 'zh-TW'],
];

for (const [asked, best] of BEST) {
  test(`${asked} is served best by ${best}`, () => {
    assert.equal(chooseLanguage([asked]), best);
  });
}

test('every language that Box has is its own best', () => {
  for (const language of LANGUAGES) assert.equal(chooseLanguage([language]), language);
});

test('what most pages write needs no data of locales', (t) => {
  t.mock.method(Intl, 'Locale', () => {
    throw new Error('asked for');
  });
  for (const language of LANGUAGES) assert.equal(chooseLanguage([language]), language);
  assert.equal(chooseLanguage(['en']), 'en-US');
  assert.equal(chooseLanguage(['de']), 'de-DE');
});

test('a language alone is that of its likely region', () => {
  for (const language of new Set(LANGUAGES.map((one) => one.slice(0, 2)))) {
    const likely = new Intl.Locale(language).maximize().toString();
    assert.equal(chooseLanguage([language]), chooseLanguage([likely]), likely);
  }
});

test('what Box does not have, or is no tag, is passed over for the next', () => {
  assert.equal(chooseLanguage(['cs', '', 'not a language', 'constructor', 'sv', 'de']), 'sv-SE');
});

test('US English is for whoever asks for nothing that there is', () => {
  assert.equal(chooseLanguage([]), 'en-US');
  assert.equal(chooseLanguage(['cs-CZ', 'x-klingon']), 'en-US');
});
