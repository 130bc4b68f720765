import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Mentions } from '../../../src/build/css/mentions.ts';

function mentionsOf(code: string): Mentions {
  const mentions = new Mentions();
  mentions.read(code);
  return mentions;
}

test('a name counts as said in a string, in a template, and as a key', () => {
  const mentions = mentionsOf(
    'f("btn btn-primary", `be ${x} bdl-y`, { overlay: 1, "is-open": 2 }); // btn-plain',
  );
  for (const name of ['btn', 'btn-primary', 'be', 'bdl-y', 'overlay', 'is-open'])
    assert.ok(mentions.has(name), name);
});

test('the name of a variable, a member and a comment say nothing', () => {
  const mentions = mentionsOf('const overlay = pill.wrap; // link');
  for (const name of ['overlay', 'pill', 'wrap', 'link']) assert.ok(!mentions.has(name), name);
});

test('a name that may be put together as the script runs counts as said', () => {
  const mentions = mentionsOf('f("be-is-" + size, `bdl-${x}`, `${base}__label`, `icon${kind}`)');
  for (const name of ['be-is-small', 'bdl-Pill', 'Radio__label', 'iconFile'])
    assert.ok(mentions.has(name), name);
  assert.ok(!mentions.has('be-item'));
});

test('of a custom property the beginning must be said', () => {
  const mentions = mentionsOf('f("var(--gap)", `--space-${x}`, `${x}-color`)');
  for (const name of ['--gap', '--space-2']) assert.ok(mentions.hasProperty(name), name);
  assert.ok(!mentions.hasProperty('--text-color'));
});
