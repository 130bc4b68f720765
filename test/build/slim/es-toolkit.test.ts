import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as compat from 'es-toolkit/compat';
import { lodashModule, requireSimpleKeys } from '../../../src/build/slim/es-toolkit.ts';

/** What upstream gets in the place of `lodash/name`. */
async function made(name: string): Promise<(...given: unknown[]) => unknown> {
  const code = lodashModule(name).replaceAll(/'(es-toolkit[^']*)'/g, (_, from: string) =>
    JSON.stringify(import.meta.resolve(from)),
  );
  const { default: it } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    default: (...given: unknown[]) => unknown;
  };
  return it;
}

const ITEM = { id: '1', permissions: { can_share: true, can_rename: false }, tags: ['a', 'b'], link: null };
const CHANGE = { permissions: { can_rename: true }, tags: ['c'], link: { url: 'u' }, name: undefined };

const CASES: readonly (readonly [name: keyof typeof compat, ...given: unknown[]])[] = [
  ['kebabCase', 'fontFamily'],
  ['kebabCase', 'Heading2XLarge'],
  ['lowerCase', 'OPTIONS'],
  ['merge', {}, ITEM, CHANGE],
  ['merge', {}, undefined, CHANGE],
  ['merge', undefined, ITEM],
  ['omit', { role: 'menu', 'data-resin-target': 'x', className: 'y' }, ['role', 'data-resin-target']],
  ['omit', ITEM, 'id'],
  ['omit', undefined, ['id']],
];

for (const [name, ...given] of CASES)
  test(`${name} of ${JSON.stringify(given)} is lodash's`, async () => {
    const it = await made(name);
    const theirs = compat[name] as (...given: unknown[]) => unknown;
    assert.deepEqual(it(...structuredClone(given)), theirs(...structuredClone(given)));
  });

test('merging leaves what is merged as it was', async () => {
  const merge = await made('merge');
  const [item, change] = [structuredClone(ITEM), structuredClone(CHANGE)];
  merge({}, item, change);
  assert.deepEqual([item, change], [ITEM, CHANGE]);
});

test('a build ends where upstream leaves out what is behind a path', () => {
  const module = (call: string): string => `import omit from 'lodash/omit';\nconst rest = ${call};`;
  requireSimpleKeys(module("omit(props, ['role', 'aria-label'])"), 'a.js');
  requireSimpleKeys(module("omit(props, 'id')"), 'a.js');
  assert.throws(() => {
    requireSimpleKeys(module("omit(props, ['role', 'style.color'])"), 'a.js');
  }, /a\.js leaves out a path/);
  assert.throws(() => {
    requireSimpleKeys(module("omit(props, 'style.color')"), 'a.js');
  }, /path/);
});
