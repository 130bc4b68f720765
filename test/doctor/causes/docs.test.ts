import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { CAUSES, STEP_NAMES } from '../../../src/doctor/index.ts';

const docs = await readFile(new URL('../../../docs/doctor.md', import.meta.url), 'utf8');
const rows = docs.split('\n').filter((line) => line.startsWith('| `'));
const cellsOf = (row: string): readonly string[] => row.split('|').map((cell) => cell.trim());

test('docs/doctor.md has each cause with its sentences, and no other', () => {
  const documented = rows.map(cellsOf).filter((cells) => cells.length === 6);
  const expected = Object.entries(CAUSES).map(([code, { severity, what, remedy, where }]) =>
    [`\`${code}\`${severity === 'notice' ? ' (note)' : ''}`, what, remedy, where].join(' | '),
  );
  assert.deepEqual(documented.map((cells) => cells.slice(1, 5).join(' | ')).sort(), expected.sort());
});

test('docs/doctor.md has each step, in order', () => {
  const documented = rows.map(cellsOf).filter((cells) => cells.length === 5);
  assert.deepEqual(
    documented.map((cells) => cells[1]),
    STEP_NAMES.map((name) => `\`${name}\``),
  );
});

test('each cause is told in sentences', () => {
  for (const [code, { what, remedy }] of Object.entries(CAUSES))
    for (const text of [what, remedy]) assert.match(text, /^[A-Z"'].*\.$/, code);
});
