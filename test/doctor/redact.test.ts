import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createRedactor, redactAll } from '../../src/doctor/redact.ts';

const redact = createRedactor(() => ['open-sesame']);

const cases: readonly (readonly [string, string, string])[] = [
  ['a known secret', 'with open-sesame, twice: open-sesame', 'with [redacted], twice: [redacted]'],
  ['an address', 'ann.b+c@corp.example has none', '[e-mail] has none'],
  ['an address between quotes', '“ann@corp.example”', '“[e-mail]”'],
  ['a signed assertion', 'sent eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJhIn0.c2lnbmF0dXJl', 'sent [token]'],
  ['what has the form of a token', 'got T9cE5asGnuyYCCqIZFoWjFHvNbvVqHjl here', 'got [redacted] here'],
  ['a key', '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----.', '[key].'],
];

for (const [name, text, expected] of cases)
  test(`takes out ${name}`, () => {
    assert.equal(redact(text), expected);
  });

const kept = [
  'POST https://api.box.com/oauth2/token answered 400 invalid_grant (request 0a1b2c3d4e5f6071).',
  'https://intranet.example:8443',
  'base_explorer item_download item_upload',
  '"boxAppSettings.appAuth.publicKeyID" is missing',
];

for (const text of kept)
  test(`leaves alone: ${text}`, () => {
    assert.equal(redact(text), text);
  });

test('looks secrets up when it is used, since tokens come during the walk', () => {
  const secrets: string[] = [];
  const late = createRedactor(() => secrets);
  secrets.push('later-secret');
  assert.equal(late('a later-secret'), 'a [redacted]');
});

test('goes through lists and objects', () => {
  assert.deepEqual(redactAll({ a: ['open-sesame'], b: { c: 1, d: 'ann@corp.example' } }, redact), {
    a: ['[redacted]'],
    b: { c: 1, d: '[e-mail]' },
  });
});
