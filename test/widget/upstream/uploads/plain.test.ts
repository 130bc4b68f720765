import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failPlainly } from '../../../../src/widget/upstream/uploads/plain.ts';
import type { UploadApi, UploadOptions } from '../../../../src/widget/upstream/uploads/upstream.ts';

function handled(overwrite: UploadOptions['overwrite'], data: object): 'upstream' | 'failed' | undefined {
  let by: 'upstream' | 'failed' | undefined;
  const api: UploadApi = {
    upload: () => undefined,
    cancel: () => undefined,
    isDestroyed: () => false,
    preflightErrorHandler: () => {
      by = 'upstream';
    },
    errorCallback: () => {
      by = 'failed';
    },
  };
  failPlainly(api, overwrite);
  api.preflightErrorHandler({ response: { status: 409, data: { type: 'error', status: 409, ...data } } });
  return by;
}

const inUse = (type: string): object => ({
  code: 'item_name_in_use',
  context_info: { conflicts: { type, id: '1' } },
});

test('a taken name is left to upstream where it can go on by itself', () => {
  assert.equal(handled(true, inUse('file')), 'upstream');
  assert.equal(handled(false, inUse('folder')), 'upstream');
});

test('a taken name fails where a folder has it, where nothing says who, and where it is to fail', () => {
  assert.equal(handled(true, inUse('folder')), 'failed');
  assert.equal(handled(true, { code: 'conflict' }), 'failed');
  assert.equal(handled(false, { code: 'conflict' }), 'failed');
  assert.equal(handled('error', inUse('file')), 'failed');
});
