import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BASE, splitBlueprint } from '../../../src/build/css/blueprint-parts.ts';

const CSS = `
:root { --gap: 4px }
.bp_button_module_a1 { color: red }
.bp_button_module_a1 .bp_icon_module_b2 { width: 1px }
@media (width > 9px) { .bp_icon_module_b2 { width: 2px } }
@keyframes bp_icon_module_spin { to { rotate: 1turn } }
`;

test('each component has its own rules, under their conditions, and a shared rule goes to both', () => {
  const parts = splitBlueprint(CSS);
  assert.deepEqual([...parts.keys()], [BASE, 'bp_button_module', 'bp_icon_module']);
  assert.match(parts.get('bp_button_module') ?? '', /color: red[^]*width: 1px/);
  assert.match(
    parts.get('bp_icon_module') ?? '',
    /width: 1px[^]*@media \(width > 9px\)\{[^]*width: 2px[^]*@keyframes/,
  );
  assert.doesNotMatch(parts.get('bp_icon_module') ?? '', /color: red/);
});
