import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failPromptly } from '../../../../src/widget/upstream/uploads/chunked.ts';
import type { ChunkedUploadApi, UploadPart } from '../../../../src/widget/upstream/uploads/upstream.ts';

const RETRIES = 5;

interface Seen {
  readonly commits: unknown[];
  readonly sessions: unknown[][];
  readonly digests: unknown[];
}

/** A chunked upload of one part, and what upstream's own handlers get to see. */
function chunked(): { readonly api: ChunkedUploadApi; readonly part: UploadPart; readonly seen: Seen } {
  const seen: Seen = { commits: [], sessions: [], digests: [] };
  const part: UploadPart = { numUploadRetriesPerformed: 0, uploadErrorHandler: () => Promise.resolve() };
  const api: ChunkedUploadApi = {
    upload: () => undefined,
    cancel: () => undefined,
    isDestroyed: () => false,
    preflightErrorHandler: () => undefined,
    config: { retries: RETRIES },
    parts: [part],
    commitRetryCount: 0,
    xhr: { delete: () => Promise.reject(new Error('The session is gone.')) },
    populateParts: () => undefined,
    commitSessionErrorHandler: (error) => seen.commits.push(error),
    onPartDigestError: (error) => seen.digests.push(error),
    sessionErrorHandler: (...args) => {
      seen.sessions.push(args);
      return Promise.resolve();
    },
  };
  failPromptly(api);
  api.populateParts();
  return { api, part, seen };
}

const answered = (status: number, code = ''): object => ({
  response: { status, data: { type: 'error', status, code } },
});

test('a part whose session is gone is not tried again; one that Box could not take is', async () => {
  for (const [error, retries] of [
    [answered(404), RETRIES],
    [answered(400, 'session_expired'), RETRIES],
    [answered(503), 0],
    [answered(400, 'bad_digest'), 0],
  ] as const) {
    const { part } = chunked();
    await part.uploadErrorHandler(error);
    assert.equal(part.numUploadRetriesPerformed, retries, JSON.stringify(error));
  }
});

test('a commit that Box refuses is not tried again', () => {
  const { api, seen } = chunked();
  api.commitSessionErrorHandler(answered(400, 'bad_digest'));
  assert.equal(api.commitRetryCount, RETRIES);
  assert.equal(seen.commits.length, 1);
});

test('a commit without an answer fails the upload, which upstream would leave at 100 %', () => {
  const { api, seen } = chunked();
  api.commitSessionErrorHandler(new Error('Failed to fetch'));
  assert.equal(seen.commits.length, 0);
  assert.equal(seen.sessions.length, 1);
});

test('what is reported to Box of a failure has no text, in which the token could be', () => {
  const { api, seen } = chunked();
  void api.sessionErrorHandler({}, 'misc', '{"Authorization":"Bearer secret"}');
  assert.deepEqual(seen.sessions, [[{}, 'misc']]);
});

test('a session that cannot be taken away leaves no rejection', async () => {
  await chunked().api.xhr.delete({});
});

test('a chunk that cannot be read any more is final', () => {
  const { api, part, seen } = chunked();
  api.onPartDigestError({ name: 'NotReadableError' }, part);
  assert.deepEqual(seen.digests, [{ name: 'NotFoundError' }]);
});
