import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Program } from 'estree';
import { parseSync } from 'vite';
import { messagesIn, usesOf, type Uses } from '../../../src/build/texts/message-uses.ts';

const parse = (code: string): Program => parseSync('module.js', code).program as Program;

test('messages are found by their names, each with the text of its object', () => {
  const code = `export default defineMessages({ open: { id: "be.open" }, delete: { "id": "be.delete", x: "y" } });`;
  assert.deepEqual(
    [...messagesIn(code, parse(code))],
    [
      ['open', '{ id: "be.open" }'],
      ['delete', '{ "id": "be.delete", x: "y" }'],
    ],
  );
});

test('a module of something else has no messages', () => {
  const code = `export default { open: 1, close: { id: "be.close" } };`;
  assert.equal(messagesIn(code, parse(code)).size, 0);
});

function uses(code: string, byVariable?: RegExp): Uses {
  const program = parse(`import messages from './messages';\n${code}`);
  const [declaration] = program.body;
  assert.ok(declaration);
  return usesOf(program, 'messages', declaration, byVariable);
}

test('a message is named by a property, or by what its name looks like', () => {
  const { named, matched, isMore } = uses('say(messages.open, messages[`${view}State`], other.messages);');
  assert.deepEqual([named.map(({ name }) => name), isMore], [['open'], false]);
  assert.deepEqual(
    matched.map(({ key }) => key),
    [/^.+State$/],
  );
});

test('a variable names a message only where its names are known', () => {
  assert.equal(uses('say(messages[key]);').isMore, true);
  const { matched, isMore } = uses('say(messages[key]);', /ASC$/);
  assert.deepEqual([matched.length, isMore], [1, false]);
});

for (const code of [
  'hand(messages);',
  'const { open } = messages;',
  'const f = ({ messages }) => messages.x;',
])
  test(`messages are more than named in ${code}`, () => {
    assert.equal(uses(code).isMore, true);
  });
