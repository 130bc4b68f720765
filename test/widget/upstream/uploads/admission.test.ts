import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admit, type Limits } from '../../../../src/widget/upstream/uploads/admission.ts';
import { folderItem, itemOf } from './items.ts';

const outcome = (
  names: readonly string[],
  inQueue: number,
  limits: Limits,
): readonly [admitted: readonly string[], refused: readonly string[]] => {
  const items = names.map((name) => (name.endsWith('/') ? folderItem(name) : itemOf(name)));
  const { admitted, refusals } = admit(items, inQueue, limits);
  return [admitted.map(({ name }) => name), refusals.map(({ item, code }) => `${item.name} ${code}`)];
};

test('what is of no accepted type takes no room', () => {
  assert.deepEqual(outcome(['a.exe', 'b.txt', 'c.txt'], 0, { accept: ['.txt'], maxFiles: 1 }), [
    ['b.txt'],
    ['a.exe file_type_refused', 'c.txt too_many_files'],
  ]);
});

test('files that are not yet in Box take room', () => {
  assert.deepEqual(outcome(['a', 'b'], 2, { accept: [], maxFiles: 3 }), [['a'], ['b too_many_files']]);
  assert.deepEqual(outcome(['a'], 4, { accept: [], maxFiles: 3 }), [[], ['a too_many_files']]);
});

test('a folder is let in, and takes no room: its files come later', () => {
  assert.deepEqual(outcome(['Folder/', 'a.txt'], 0, { accept: ['.txt'], maxFiles: 1 }), [
    ['Folder/', 'a.txt'],
    [],
  ]);
});

test('without limits all come in', () => {
  assert.deepEqual(outcome(['a', 'b'], 1000, { accept: [], maxFiles: Infinity }), [['a', 'b'], []]);
});
