import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import type { BoxQuestion, EngineProps } from '../../../src/widget/engine/engine.ts';
import { FirstListings } from '../../../src/widget/first-rows/first-listings.ts';
import { firstQuestion } from '../../../src/widget/first-rows/query.ts';

const props = {
  mode: 'explorer',
  apiUrl: 'https://api.box.test',
  folderId: '0',
  openFolderId: undefined,
  sort: { by: 'name', direction: 'ASC' },
  language: 'en-US',
  files: { url: '', version: '26.3.0' },
} as unknown as EngineProps;

afterEach(() => {
  mock.restoreAll();
});

function answering(status: number): { readonly asked: () => number } {
  const { mock: calls } = mock.method(globalThis, 'fetch', () =>
    Promise.resolve(new Response('{}', { status })),
  );
  return { asked: () => calls.callCount() };
}

function question(token = 'token'): BoxQuestion {
  return firstQuestion(props, token) ?? assert.fail();
}

test('two widgets that want the same list ask once, and each gets the answer once', async () => {
  const { asked } = answering(200);
  const listings = new FirstListings();
  const both = [listings.ask(props, 'token'), listings.ask(props, 'token')];
  for (const listing of both) {
    assert.equal((await listing?.take(question()))?.data, '{}');
    assert.equal(listing?.take(question()), undefined);
  }
  assert.equal(asked(), 1);
});

test('another token, folder or sort asks for itself, and gets nothing of the first', () => {
  const { asked } = answering(200);
  const listings = new FirstListings();
  const listing = listings.ask(props, 'token');
  assert.equal(listing?.take(question('other')), undefined);
  assert.equal(listing?.take({ ...question(), url: 'https://api.box.test/2.0/folders/1' }), undefined);
  const sorted = { ...question().params, sort: 'size' };
  assert.equal(listing?.take({ ...question(), params: sorted }), undefined);
  listings.ask(props, 'other');
  assert.equal(asked(), 2);
});

test('an old answer is not handed on', () => {
  answering(200);
  let now = 0;
  const listing = new FirstListings(() => now).ask(props, 'token');
  now = 30_000;
  assert.equal(listing?.take(question()), undefined);
});

test('a refusal is handed on as an adapter would fail', async () => {
  answering(401);
  const listing = new FirstListings().ask(props, 'token');
  await assert.rejects(
    listing?.take(question()) ?? assert.fail(),
    (error: { response?: { status: number } }) => {
      return error.response?.status === 401;
    },
  );
});

test('no answer is handed on as a request without one', async () => {
  mock.method(globalThis, 'fetch', () => Promise.reject(new TypeError('no network')));
  const listing = new FirstListings().ask(props, 'token');
  await assert.rejects(listing?.take(question()) ?? assert.fail(), (error: object) => {
    return 'request' in error && 'response' in error && error.response === undefined;
  });
});
