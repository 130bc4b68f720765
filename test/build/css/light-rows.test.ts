import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import postcss from 'postcss';
import { lightRows } from '../../../src/build/css/light-rows.ts';

const LIBRARY = new URL('../../../node_modules/@box/blueprint-web/dist/lib-esm/index.css', import.meta.url);
const published = await readFile(LIBRARY, 'utf8');

test('neither a row of a list nor a cell of it is a layer, and each still holds what stands in it', () => {
  const transforms = transformsOf(lightRows(published));
  assert.deepEqual(new Set(transforms), new Set(['translate(0)']));
  assert.equal(transforms.length, transformsOf(published).length);
});

test('no rule speaks of whatever comes after a row', () => {
  const anything = /row--07200[^, ]* \+ :not/;
  assert.match(published, anything);
  assert.doesNotMatch(lightRows(published), anything);
});

test('a sheet whose rows are others fails the build', () => {
  assert.throws(() => lightRows(published.replaceAll('translateZ(0)', 'none')), /light-rows/);
});

/** Of what is always so of a row or a cell. */
function transformsOf(css: string): readonly string[] {
  const found: string[] = [];
  postcss.parse(css).walkRules(/^.bp_main_module_tableBody--07200 .*(row|cell)--07200$/, (rule) => {
    rule.walkDecls('transform', ({ value }) => void found.push(value));
  });
  return found;
}
