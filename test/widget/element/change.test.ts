import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeBetween } from '../../../src/widget/element/change.ts';
import type { Settings } from '../../../src/widget/element/settings.ts';

const SETTINGS: Settings = {
  tokenUrl: 'https://intranet.example/box/token',
  tokenCredentials: 'same-origin',
  folderId: '0',
  features: ['browse', 'download'],
  mode: 'explorer',
  language: 'en-US',
  apiUrl: 'https://api.box.com',
  uploadUrl: 'https://upload.box.com',
};

const changeTo = (after: Partial<Settings>) => changeBetween(SETTINGS, { ...SETTINGS, ...after });

test('the first settings are a new widget', () => {
  assert.equal(changeBetween(undefined, SETTINGS), 'endpoint');
});

test('equal settings are no change', () => {
  assert.equal(changeTo({ features: ['browse', 'download'] }), 'none');
});

test('who answers for the user decides over a new widget', () => {
  assert.equal(changeTo({ tokenUrl: 'https://intranet.example/other', folderId: '1' }), 'endpoint');
  assert.equal(changeTo({ tokenCredentials: 'include' }), 'endpoint');
});

test('what a token is granted for asks for a new token', () => {
  assert.equal(changeTo({ folderId: '1', language: 'fr-FR' }), 'token');
  assert.equal(changeTo({ features: ['browse'] }), 'token');
});

test('all else is for the engine', () => {
  assert.equal(changeTo({ language: 'fr-FR' }), 'engine');
  assert.equal(changeTo({ apiUrl: 'https://x.example' }), 'engine');
  assert.equal(changeTo({ uploadUrl: 'https://x.example' }), 'engine');
});
