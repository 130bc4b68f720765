import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { firstQuestion, headersOf, PAGE_SIZE } from '../../../src/widget/first-rows/query.ts';

const { resolve } = createRequire(import.meta.url);
const upstream = (path: string): string => readFileSync(resolve(`box-ui-elements/es/${path}`), 'utf8');
const constants = upstream('constants.js');

const constant = (name: string): string =>
  new RegExp(`export const ${name} = ['\`]?([^'\`;]*)`).exec(constants)?.[1] ?? assert.fail(name);

function namesIn(source: string, list: string): string[] {
  const [, body = ''] = new RegExp(`const ${list} = \\[([^\\]]*)\\]`).exec(source) ?? [];
  return [...body.matchAll(/\bFIELD_\w+/g)].map(([name]) => constant(name));
}

const props = {
  mode: 'explorer',
  apiUrl: 'https://api.box.test',
  folderId: '0',
  openFolderId: '7',
  sort: { by: 'date', direction: 'DESC' },
  language: 'de-DE',
  files: { url: '', version: '26.3.0' },
} as const;

test('the fields are those that upstream asks for', () => {
  const folder = namesIn(upstream('utils/fields.js'), 'FOLDER_FIELDS_TO_FETCH');
  const more = namesIn(
    upstream('elements/content-explorer/constants.js'),
    'CONTENT_EXPLORER_FOLDER_FIELDS_TO_FETCH',
  );
  assert.ok(folder.length > 10 && more.length > 2);
  const fields = (mode: 'explorer' | 'picker'): unknown =>
    firstQuestion({ ...props, mode }, 'token')?.params['fields'];
  assert.equal(fields('picker'), folder.join());
  assert.equal(fields('explorer'), [...folder, ...more].join());
});

test('the first page is as long as upstream makes it', () => {
  assert.equal(PAGE_SIZE, Number(constant('DEFAULT_PAGE_SIZE')));
});

test('it asks for the folder that opens first, in the order that the page has chosen', () => {
  const question = firstQuestion(props, 'token');
  assert.equal(question?.url, 'https://api.box.test/2.0/folders/7');
  const { direction, sort, offset } = question.params;
  assert.deepEqual({ direction, sort, offset }, { direction: 'desc', sort: 'date', offset: 0 });
});

test('the headers name the client as upstream does, and hint at the same representations', () => {
  const question = firstQuestion(props, 'secret');
  const headers = new Headers(question && headersOf(props, question));
  const jpg = constant('X_REP_HINT_JPG_DIMENSIONS_DEFAULT');
  assert.equal(headers.get('x-box-client-name'), constant('CLIENT_NAME_CONTENT_EXPLORER'));
  assert.equal(headers.get('x-box-client-version'), constant('CLIENT_VERSION'));
  const hints = constant('X_REP_HINT_HEADER_DIMENSIONS_DEFAULT').replace(/\$\{\w+\}/g, jpg);
  assert.equal(headers.get('x-rep-hints'), hints);
  assert.equal(headers.get('authorization'), 'Bearer secret');
});

test('modes without a list have no first listing', () => {
  assert.equal(firstQuestion({ ...props, mode: 'preview' }, 'token'), undefined);
});
