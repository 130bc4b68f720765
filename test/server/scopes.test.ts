import assert from 'node:assert/strict';
import { test } from 'node:test';

import { FEATURES } from '../../src/contract/features.ts';
import { scopesOf } from '../../src/server/scopes.ts';

test('asks for the scopes of the granted features, each once and in one order', () => {
  assert.deepEqual(scopesOf({ features: ['browse'] }), ['base_explorer']);
  assert.deepEqual(scopesOf({ features: ['upload', 'create-folder', 'browse'] }), [
    'base_explorer',
    'item_upload',
  ]);
  assert.deepEqual(scopesOf({ features: FEATURES }), [
    'base_explorer',
    'item_delete',
    'item_download',
    'item_preview',
    'item_rename',
    'item_share',
    'item_upload',
  ]);
});

test('gives an element that stands alone its own base scope', () => {
  assert.deepEqual(scopesOf({ features: ['upload'] }), ['base_upload', 'item_upload']);
  assert.deepEqual(scopesOf({ features: ['preview', 'download'] }), [
    'base_preview',
    'item_download',
    'item_preview',
  ]);
});

test('lets the operator override a feature, and the policy everything', () => {
  const overrides = { browse: ['base_explorer', 'root_readonly'] };
  assert.deepEqual(scopesOf({ features: ['browse'] }, overrides), ['base_explorer', 'root_readonly']);
  assert.deepEqual(scopesOf({ features: ['browse'], scopes: ['item_readonly'] }, overrides), [
    'item_readonly',
  ]);
});
