import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FEATURES } from '../../../src/contract/features.ts';
import type { AttributeName, AttributeValues } from '../../../src/widget/element/attributes.ts';
import { readSettings } from '../../../src/widget/element/settings.ts';

const NONE: AttributeValues = {
  'token-url': '/box/token',
  'token-credentials': null,
  'folder-id': undefined,
  mode: '',
  features: ' ',
  language: null,
  'api-url': null,
  'upload-url': null,
  'on-conflict': null,
};

const read = (given: Partial<AttributeValues>, token?: unknown) =>
  readSettings({ ...NONE, ...given }, 'https://intranet.example/pages/files', token);

test('fills in the defaults for what is absent, empty or blank', () => {
  assert.deepEqual(read({}), {
    tokenOrigin: {
      kind: 'endpoint',
      url: 'https://intranet.example/box/token',
      credentials: 'same-origin',
    },
    folderId: '0',
    features: FEATURES,
    mode: 'explorer',
    language: 'en-US',
    apiUrl: 'https://api.box.com',
    uploadUrl: 'https://upload.box.com',
    onConflict: 'new-version',
  });
});

test('takes what the page gives', () => {
  const settings = read({
    'token-url': 'https://tokens.example/box?site=1',
    'token-credentials': 'include',
    'folder-id': ' 1234567890 ',
    features: 'download\n browse download',
    language: 'de-de',
    'api-url': 'http://127.0.0.1:9001/',
    'upload-url': 'https://proxy.example/upload//',
    'on-conflict': 'ask',
  });
  assert.deepEqual(settings, {
    tokenOrigin: { kind: 'endpoint', url: 'https://tokens.example/box?site=1', credentials: 'include' },
    folderId: '1234567890',
    features: ['browse', 'download'],
    mode: 'explorer',
    language: 'de-DE',
    apiUrl: 'http://127.0.0.1:9001',
    uploadUrl: 'https://proxy.example/upload',
    onConflict: 'ask',
  });
});

test('a `token` property stands in place of the endpoint', () => {
  assert.deepEqual(read({ 'token-url': null }, 'a').tokenOrigin, { kind: 'property', token: 'a' });
  for (const token of ['', 7, {}]) assert.throws(() => read({}, token), { name: 'SetupError' });
});

const WRONG: readonly (readonly [name: AttributeName, value: string, said: RegExp])[] = [
  ['token-url', '', /is missing: set it to your token endpoint/],
  ['token-url', 'javascript:alert(1)', /is no http or https URL: "javascript:alert\(1\)"/],
  ['token-url', 'https://', /is no http or https URL/],
  ['token-credentials', 'always', /must be one of same-origin, include, omit, not "always"/],
  ['folder-id', 'root', /is no Box folder id \(digits only\): "root"/],
  ['folder-id', '12/34', /is no Box folder id/],
  ['mode', 'Explorer', /must be one of explorer, not "Explorer"/],
  ['features', 'browse fly', /has an unknown word "fly": choose from browse, download/],
  ['language', 'not a language', /is no language tag \(such as en-US\): "not a language"/],
  ['api-url', '/box', /is no absolute http or https URL: "\/box"/],
  ['on-conflict', 'fight', /must be one of new-version, keep-both, skip, ask, not "fight"/],
  ['upload-url', 'ftp://upload.example', /is no absolute http or https URL/],
];

for (const [attribute, value, said] of WRONG) {
  test(`${attribute}="${value}" is named with what is wrong`, () => {
    assert.throws(() => read({ [attribute]: value }), {
      name: 'SetupError',
      attribute,
      message: new RegExp(`^<box-file-widget>: the attribute ${attribute} ${said.source}`),
    });
  });
}
