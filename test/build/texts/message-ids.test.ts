import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import type { Program } from 'estree';
import { compilerOf } from '../../../src/build/texts/compile.ts';
import { READ_IN_CODE, requireKnownReader } from '../../../src/build/texts/default-messages.ts';
import { reduceMessages } from '../../../src/build/texts/message-ids.ts';

const compile = compilerOf(fileURLToPath(new URL('../../../node_modules', import.meta.url)));

const reduced = (code: string): string =>
  reduceMessages(code, parseSync('module.js', code).program as Program, new Set(['be.open']), (words) =>
    compile(words, 'en'),
  ).code;

test('a message keeps its id, and leaves its words to the texts', () => {
  assert.equal(
    reduced(`f({ open: { "id": "be.open", "defaultMessage": "Open" } })`),
    `f({ open: { id: "be.open" } })`,
  );
});

test('a message that a language lacks keeps its words', () => {
  const code = `f({ rare: { id: "be.rare", defaultMessage: "Rare" } })`;
  assert.equal(reduced(code), code);
});

test('words with arguments that stay are compiled', () => {
  for (const quote of ['"', '`'])
    assert.equal(
      reduced(`f({ rare: { id: "be.rare", defaultMessage: ${quote}Load {name}${quote} } })`),
      `f({ rare: { id: "be.rare", defaultMessage: [{"type":0,"value":"Load "},{"type":1,"value":"name"}] } })`,
    );
});

test('an object that is more than a message stays as it is', () => {
  const code = `f(FormattedMessage, { id: "be.open", defaultMessage: "Open", values: { a } })`;
  assert.equal(reduced(code), code);
});

test('a new reader of a message’s words fails the build, and is named', () => {
  const code = 'h({ "aria-label": messages.open.defaultMessage })';
  assert.throws(() => {
    requireKnownReader(code, '/es/New.js');
  }, /\/es\/New\.js reads a defaultMessage/);
  requireKnownReader(code, '/es/features/metadata-instance-editor/TemplateDropdown.js');
  assert.ok(READ_IN_CODE.has('be.delete'));
});
