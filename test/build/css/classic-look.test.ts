import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOfNewLook } from '../../../src/build/css/classic-look.ts';

test('selectors for the new look alone are known', () => {
  for (const selector of [
    '.a[data-modern=true]',
    '.a[data-modern="true"]:hover .b',
    '.a:where([data-modern=true]) .b',
    '[data-modern=true] .a',
  ])
    assert.ok(isOfNewLook(selector), selector);
});

test('a selector that may match in the classic look is not among them', () => {
  for (const selector of [
    '.a[data-modern=false]',
    '.a:not([data-modern=true])',
    '.a:is([data-modern=true], .b)',
    '.a:is(.b, [data-modern=true])',
  ])
    assert.ok(!isOfNewLook(selector), selector);
});
