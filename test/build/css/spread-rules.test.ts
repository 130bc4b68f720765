import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spreadRules, type SharedSheet } from '../../../src/build/css/spread-rules.ts';
import { graphOf } from './graph.ts';

const CHUNKS = {
  home: { code: 'f("be", "btn")', isInitial: true },
  list: { code: 'f("row")', imports: ['home'], isInitial: true },
  dialog: { code: 'f("modal")', imports: ['home'] },
  form: { code: 'f("modal", "field")', imports: ['home', 'dialog'] },
  other: { code: 'f("field")', imports: ['home'] },
  bare: { code: 'f("lonely")', imports: ['home'], isBare: true },
};

function spread(css: string, chunks: Parameters<typeof graphOf>[0] = CHUNKS): Record<string, string> {
  const sheets: SharedSheet[] = [{ css, home: 'home' }];
  const { byChunk } = spreadRules(sheets, graphOf(chunks));
  return Object.fromEntries(Array.from(byChunk, ([file, rules]) => [file, [...rules.values()].join('')]));
}

test('a rule goes to the chunk that says its class, and to the first of those that load each other', () => {
  assert.deepEqual(spread('.be{a:1}.row{a:2}.modal{a:3}'), {
    home: '.be{a:1}',
    list: '.row{a:2}',
    dialog: '.modal{a:3}',
  });
});

test('a rule goes to each of the chunks that may come alone', () => {
  assert.deepEqual(spread('.field{a:1}'), { form: '.field{a:1}', other: '.field{a:1}' });
});

test('of several classes the one that comes last decides', () => {
  assert.deepEqual(spread('.be .btn .modal{a:1}.row .modal{a:2}'), {
    dialog: '.be .btn .modal{a:1}.row .modal{a:2}',
  });
});

test('each chunk gets its own selectors, under the same conditions', () => {
  assert.deepEqual(spread('@media print{.be,.modal{a:1}}'), {
    home: '@media print{.be{a:1}}',
    dialog: '@media print{.modal{a:1}}',
  });
});

test('a rule that no class of ours decides on stays, and so does one whose chunk registers nothing', () => {
  assert.deepEqual(spread('button svg{a:1}@keyframes x{to{a:2}}.lonely{a:3}'), {
    home: 'button svg{a:1}@keyframes x{to{a:2}}.lonely{a:3}',
  });
});

test('a rule for a class that nobody says is dropped', () => {
  const sheets = [{ css: '.be .gone{a:1}.be{a:2}', home: 'home' }];
  const { byChunk, dropped } = spreadRules(sheets, graphOf(CHUNKS));
  assert.deepEqual([...byChunk.keys()], ['home']);
  assert.equal(dropped, 1);
});

test('what the preview library may make is kept with the preview', () => {
  const chunks = { home: {}, preview: { code: 'f("bcpr")', imports: ['home'] } };
  assert.deepEqual(spread('.bcpr .unheard{a:1}', chunks), { preview: '.bcpr .unheard{a:1}' });
});

test('put together by place, the rules stand in their order', () => {
  const css = '.be{a:1}.btn{a:2}.modal{a:3}.be .btn{a:4}.field,.row{a:5}.be{a:6}';
  const { byChunk } = spreadRules([{ css, home: 'home' }], graphOf(CHUNKS));
  const places: string[] = [];
  for (const rules of byChunk.values())
    for (const [place, text] of rules) {
      assert.equal(places[place], undefined);
      places[place] = text;
    }
  assert.equal(
    places.join(''),
    '.be{a:1}.btn{a:2}.modal{a:3}.be .btn{a:4}.field{a:5}.field{a:5}.row{a:5}.be{a:6}',
  );
});
