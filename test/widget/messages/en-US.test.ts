import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { ERROR_CODES } from '../../../src/contract/error-code.ts';
import { enUS } from '../../../src/widget/messages/en-US.ts';

const documented = await readFile(new URL('../../../docs/errors.md', import.meta.url), 'utf8');

for (const code of ERROR_CODES) {
  const sentence = enUS.errors[code];

  test(`${code} has a sentence that blames no network`, () => {
    assert.match(sentence, /^[A-Z{].+[.…]$/);
    assert.doesNotMatch(sentence, /network|error/i);
  });

  test(`${code} is documented with the sentence that the user reads`, () => {
    const row = documented.split('\n').find((line) => line.startsWith(`| \`${code}\``));
    assert.ok(row?.includes(`| ${sentence} `), row ?? 'no row');
  });
}
