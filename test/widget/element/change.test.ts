import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeBetween } from '../../../src/widget/element/change.ts';
import type { TokenProperty } from '../../../src/widget/token/property-provider.ts';
import type { Settings, TokenOrigin } from '../../../src/widget/element/settings.ts';

const ENDPOINT = {
  kind: 'endpoint',
  url: 'https://intranet.example/box/token',
  credentials: 'same-origin',
} as const;

const SETTINGS: Settings = {
  tokenOrigin: ENDPOINT,
  folderId: '0',
  features: ['browse', 'download'],
  mode: 'explorer',
  language: 'en-US',
  apiUrl: 'https://api.box.com',
  uploadUrl: 'https://upload.box.com',
  onConflict: 'new-version',
};

const changeTo = (after: Partial<Settings>) => changeBetween(SETTINGS, { ...SETTINGS, ...after });

test('the first settings are a new widget', () => {
  assert.equal(changeBetween(undefined, SETTINGS), 'endpoint');
});

test('equal settings are no change', () => {
  assert.equal(changeTo({ features: ['browse', 'download'] }), 'none');
});

test('who answers for the user decides over a new widget', () => {
  assert.equal(
    changeTo({ tokenOrigin: { ...ENDPOINT, url: 'https://intranet.example/other' }, folderId: '1' }),
    'endpoint',
  );
  assert.equal(changeTo({ tokenOrigin: { ...ENDPOINT, credentials: 'include' } }), 'endpoint');
});

test('a property in place of the endpoint is a new widget, another string a new token', () => {
  const property = (token: TokenProperty): TokenOrigin => ({ kind: 'property', token });
  assert.equal(changeTo({ tokenOrigin: property('a') }), 'endpoint');
  const from = (token: TokenProperty, to: TokenProperty) =>
    changeBetween({ ...SETTINGS, tokenOrigin: property(token) }, { ...SETTINGS, tokenOrigin: property(to) });
  assert.equal(from('a', 'a'), 'none');
  assert.equal(from('a', 'b'), 'token');
  assert.equal(
    from(
      () => 'a',
      () => 'b',
    ),
    'none',
    'frameworks make a new function at each render',
  );
});

test('what a token is granted for asks for a new token', () => {
  assert.equal(changeTo({ folderId: '1', language: 'fr-FR' }), 'token');
  assert.equal(changeTo({ features: ['browse'] }), 'token');
});

test('all else is for the engine', () => {
  assert.equal(changeTo({ language: 'fr-FR' }), 'engine');
  assert.equal(changeTo({ apiUrl: 'https://x.example' }), 'engine');
  assert.equal(changeTo({ uploadUrl: 'https://x.example' }), 'engine');
  assert.equal(changeTo({ onConflict: 'ask' }), 'engine');
});
