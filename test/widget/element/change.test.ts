import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeBetween, isSameToken } from '../../../src/widget/element/change.ts';
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
  fileId: undefined,
  view: 'list',
  sort: { by: 'name', direction: 'ASC' },
  logo: undefined,
  accept: [],
  itemTypes: ['file'],
  maxFiles: Infinity,
  fitsContent: false,
  engine: 'auto',
  load: undefined,
  files: { url: 'https://files.example', version: '1' },
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
  assert.equal(changeTo({ folderId: '1', view: 'grid' }), 'token');
  assert.equal(changeTo({ features: ['browse'] }), 'token');
});

test('another mode or engine is mounted anew, whatever else has changed', () => {
  assert.equal(changeTo({ mode: 'picker', folderId: '1' }), 'mount');
  assert.equal(changeTo({ engine: 'frame' }), 'mount');
  assert.equal(changeTo({ language: 'fr-FR' }), 'mount');
});

test('a token is kept where it is good for the new settings', () => {
  const isKept = (after: Partial<Settings>) => isSameToken(SETTINGS, { ...SETTINGS, ...after });
  assert.equal(isKept({ mode: 'picker' }), true);
  assert.equal(isKept({ mode: 'picker', folderId: '1' }), false);
  assert.equal(isKept({ tokenOrigin: { ...ENDPOINT, credentials: 'include' } }), false);
});

test('all else is for the engine', () => {
  const others: readonly Partial<Settings>[] = [
    { apiUrl: 'https://x.example' },
    { uploadUrl: 'https://x.example' },
    { onConflict: 'ask' },
    { fileId: '7' },
    { view: 'grid' },
    { sort: { by: 'date', direction: 'ASC' } },
    { logo: 'https://x.example/logo.svg' },
    { accept: ['.pdf'] },
    { itemTypes: ['folder'] },
    { maxFiles: 3 },
  ];
  for (const other of others) assert.equal(changeTo(other), 'props', JSON.stringify(other));
});
