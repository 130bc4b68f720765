import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortNames } from '../../../src/build/css/short-names.ts';

const SHEET = `.bp_a_module_row--0a1b2.bp_a_module_x-small--0a1b2{color:red}
@keyframes bp_b_module_turn--3c4d5{to{rotate:1turn}}
.bp_text_button_module_end--6e7f8{color:red}`;

test('a name is the same short one in a style sheet and in a component', () => {
  const rename = shortNames(SHEET);
  const row = /^\.(\w+)/.exec(rename(SHEET))?.[1] ?? '';
  assert.ok(row.length < 6);
  assert.equal(rename(`{"row":"bp_a_module_row--0a1b2"}`), `{"row":"${row}"}`);
});

test('no two names get the same', () => {
  const short = shortNames(SHEET)(SHEET).match(/\bbp[0-9a-z]\b/g) ?? [];
  assert.deepEqual([short.length, new Set(short).size], [3, 3]);
});

test('what upstream looks for by its name, and what no sheet has, keep theirs', () => {
  const names = 'bp_text_button_module_end--6e7f8 bp_c_module_row--0a1b2';
  assert.equal(shortNames(SHEET)(names), names);
});
