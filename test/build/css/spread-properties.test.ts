import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spreadProperties, type SpreadProperties } from '../../../src/build/css/spread-properties.ts';
import { graphOf } from './graph.ts';

const CSS =
  ':host{--grey:#eee;--line:1px solid var(--grey);--gap:4px;--red:red;--unused:var(--gap)}p{color:var(--red)}';

function spread(styles: Readonly<Record<string, string>>, code = ''): SpreadProperties {
  const graph = graphOf({ home: {}, dialog: { code, imports: ['home'] } });
  return spreadProperties(CSS, 'home', graph, (file) => styles[file] ?? '');
}

test('a chunk brings the properties that its style sheets name, and those that these are made of', () => {
  const { byChunk, rest, dropped } = spread({ dialog: '.a{border:var(--line)}' });
  assert.equal(byChunk.get('dialog'), '--grey:#eee;--line:1px solid var(--grey);');
  assert.equal(byChunk.get('home'), '--red:red;');
  assert.equal(rest, 'p{color:var(--red)}');
  assert.equal(dropped, 2);
});

test('what is there already is not brought again', () => {
  const { byChunk } = spread({ home: '.a{gap:var(--gap)}', dialog: '.a{gap:var(--gap)}' });
  assert.equal(byChunk.get('home'), '--gap:4px;--red:red;');
  assert.equal(byChunk.get('dialog'), undefined);
});

test('what a tooltip needs is there before the pointer comes over a list', () => {
  const graph = graphOf({ home: {}, tooltip: { imports: ['home'], isAtHover: true } });
  const { byChunk } = spreadProperties(CSS, 'home', graph, (file) =>
    file === 'tooltip' ? '.a{gap:var(--gap)}' : '',
  );
  assert.deepEqual([...byChunk], [['home', '--gap:4px;--red:red;']]);
});

test('a script that says a property needs it', () => {
  assert.equal(spread({}, 'f("var(--gap)")').byChunk.get('dialog'), '--gap:4px;');
});
