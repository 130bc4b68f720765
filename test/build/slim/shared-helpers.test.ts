import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { withSharedHelpers } from '../../../src/build/slim/shared-helpers.ts';

const upstream = (file: string): string =>
  readFileSync(fileURLToPath(import.meta.resolve(`box-ui-elements/es/${file}`)), 'utf8');

test('a module of upstream has its helpers from @babel/runtime, and none of its own', () => {
  const code = withSharedHelpers(upstream('elements/common/makeResponsive.js'));
  assert.doesNotMatch(code, /^function _/m);
  for (const [name, file] of [
    ['_extends', 'extends'],
    ['_defineProperty', 'defineProperty'],
    ['_objectWithoutProperties', 'objectWithoutProperties'],
  ] as const)
    assert.ok(code.includes(`import ${name} from '@babel/runtime/helpers/esm/${file}';`), name);
});

test('a module without helpers stays as it is', () => {
  const code = 'function _own() { return 1; }\nexport default _own;\n';
  assert.equal(withSharedHelpers(code), code);
});

test('a build ends where a module needs more of a helper than is imported', () => {
  const code = 'function ownKeys(e, r) { return Object.keys(e); }\nexport default ownKeys({});\n';
  assert.throws(() => withSharedHelpers(code), /calls ownKeys/);
});
