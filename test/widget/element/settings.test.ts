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
  'file-id': null,
  view: null,
  sort: null,
  logo: null,
  accept: null,
  'item-types': null,
  'max-files': null,
  height: null,
  engine: null,
  load: null,
  'engine-url': null,
  'engine-version': null,
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
    files: { url: 'https://cdn01.boxcdn.net/platform/elements/{version}/{language}', version: '26.3.0' },
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
    'file-id': '42',
    view: 'grid',
    sort: 'date desc',
    logo: '/logo.svg',
    accept: '.PDF, image/*',
    'item-types': 'folder file',
    'max-files': '3',
    engine: 'frame',
    load: 'interaction',
    'engine-url': '/box-files/{language}/',
    'engine-version': '25.0.0',
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
    fileId: '42',
    view: 'grid',
    sort: { by: 'date', direction: 'DESC' },
    logo: 'https://intranet.example/logo.svg',
    accept: ['.pdf', 'image/*'],
    itemTypes: ['file', 'folder'],
    maxFiles: 3,
    fitsContent: false,
    engine: 'frame',
    load: 'interaction',
    files: { url: 'https://intranet.example/box-files/{language}', version: '25.0.0' },
  });
});

test('the language is the best that Box has: of the attribute, else of what is around', () => {
  const around = ['cs', 'sv', 'fr'];
  const languageOf = (language: string | null): string =>
    readSettings({ ...NONE, language }, 'https://intranet.example/', undefined, around).language;
  assert.equal(languageOf('de-AT'), 'de-DE');
  assert.equal(languageOf(null), 'sv-SE');
  assert.equal(languageOf('cs'), 'sv-SE');
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
  ['mode', 'Explorer', /must be one of explorer, uploader, picker, preview, sidebar, not "Explorer"/],
  ['features', 'browse fly', /has an unknown word "fly": choose from browse, download/],
  ['language', 'not a language', /is no language tag \(such as en-US\): "not a language"/],
  ['api-url', '/box', /is no absolute http or https URL: "\/box"/],
  ['on-conflict', 'fight', /must be one of new-version, keep-both, skip, ask, not "fight"/],
  ['file-id', '0x1', /is no Box file id \(digits only\): "0x1"/],
  ['view', 'tiles', /must be one of list, grid, not "tiles"/],
  ['sort', 'owner', /must be name, date or size, and asc or desc, not "owner"/],
  ['logo', 'data:image/png,', /is no http or https URL/],
  ['accept', 'pdf', /has no file type such as \.pdf or image\/\*: "pdf"/],
  ['item-types', 'file link', /has an unknown word "link": choose from file, folder, web_link/],
  ['max-files', '0', /is no whole number from 1 on: "0"/],
  ['load', 'late', /must be one of eager, idle, interaction, not "late"/],
  ['engine', 'fast', /must be one of auto, shadow, frame, not "fast"/],
  ['engine-url', 'ftp://box.example', /is no http or https URL/],
  ['engine-version', '../1', /is no version \(such as 26\.3\.0\): "\.\.\/1"/],
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

for (const mode of ['preview', 'sidebar']) {
  test(`mode ${mode} needs a file to show`, () => {
    assert.throws(() => read({ mode }), {
      name: 'SetupError',
      message: `<box-file-widget>: the attribute file-id is missing: mode="${mode}" shows one file, as in file-id="12345".`,
    });
    assert.equal(read({ mode, 'file-id': '42' }).fileId, '42');
  });
}
