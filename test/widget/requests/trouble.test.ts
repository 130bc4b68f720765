import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isQuiet, troubleOf } from '../../../src/widget/requests/trouble.ts';
import type { FailedRequest } from '../../../src/widget/requests/requests.ts';

const API = 'https://api.box.com/2.0';
const AT = { origin: 'https://intranet.example', appUrl: 'https://corp.app.box.com', startFolderId: '7' };

const failed = (asked: string, status?: number, boxCode?: string): FailedRequest => {
  const [method = '', path = ''] = asked.split(' ');
  return {
    method,
    url: `${API}${path}`,
    ...(status !== undefined && { status }),
    ...(boxCode !== undefined && { boxCode }),
  };
};

const CODES: readonly (readonly [
  asked: string,
  status: number | undefined,
  boxCode: string | undefined,
  code: string,
])[] = [
  ['GET /folders/0', undefined, undefined, 'cors_origin'],
  ['GET /folders/0', 401, undefined, 'box_rejected_token'],
  ['GET /folders/0', 403, 'cors_origin_not_whitelisted', 'cors_origin'],
  ['GET /folders/0', 403, undefined, 'not_allowed'],
  ['DELETE /files/1', 403, 'insufficient_scope', 'not_allowed'],
  ['GET /folders/0', 403, 'terms_of_service_required', 'box_step_needed'],
  ['GET /folders/0', 400, 'terms_of_service_required', 'box_step_needed'],
  ['GET /folders/0', 403, 'password_reset_required', 'box_step_needed'],
  ['GET /folders/0', 403, 'user_email_confirmation_required', 'box_step_needed'],
  ['GET /files/1/content', 403, 'forbidden_by_policy', 'blocked_by_policy'],
  ['GET /folders/0', 403, 'access_from_location_blocked', 'blocked_by_policy'],
  ['GET /folders/7', 404, 'not_found', 'folder_not_found'],
  ['GET /folders/7/items', 404, 'trashed', 'folder_not_found'],
  ['PUT /folders/7', 404, 'not_found', 'item_not_found'],
  ['GET /folders/8', 404, 'not_found', 'item_not_found'],
  ['GET /files/7', 404, 'not_found', 'item_not_found'],
  ['GET /files/1', 410, undefined, 'item_not_found'],
  ['GET /folders/0', 429, 'rate_limit_exceeded', 'box_busy'],
  ['GET /folders/0', 500, 'internal_server_error', 'box_failed'],
  ['POST /files/content', 503, undefined, 'box_failed'],
  ['POST /files/content', 403, 'storage_limit_exceeded', 'storage_full'],
  ['OPTIONS /files/content', 403, 'file_size_limit_exceeded', 'file_too_large'],
  ['POST /files/content', 413, undefined, 'file_too_large'],
  ['POST /files/content', 409, 'item_name_in_use', 'name_conflict'],
  ['OPTIONS /files/content', 400, 'item_name_invalid', 'name_invalid'],
  ['OPTIONS /files/content', 400, 'item_name_too_long', 'name_invalid'],
  ['PUT /files/upload_sessions/A', 404, 'not_found', 'upload_restart'],
  ['POST /files/upload_sessions/A/commit', 410, 'session_expired', 'upload_restart'],
  ['POST /files/content', 400, 'bad_digest', 'upload_restart'],
  ['GET /files/1/content', 415, undefined, 'download_failed'],
  ['GET /files/1/content', 404, undefined, 'item_not_found'],
  ['PUT /files/1', 400, 'bad_request', 'box_failed'],
];

for (const [asked, status, boxCode, code] of CODES) {
  test(`${asked} ${status ?? 'without an answer'} ${boxCode ?? ''} is ${code}`, () => {
    assert.equal(troubleOf(failed(asked, status, boxCode), AT).code, code);
  });
}

test('tells status, request id and name', () => {
  const trouble = troubleOf({ ...failed('POST /files/content', 500), requestId: 'abc', name: 'plan.pdf' });
  assert.deepEqual(trouble, { code: 'box_failed', status: 500, requestId: 'abc', name: 'plan.pdf' });
});

test('an administrator reads which origin is to be allowed', () => {
  assert.equal(troubleOf(failed('GET /folders/0'), AT).adminDetail, AT.origin);
  assert.equal(
    troubleOf(failed('GET /folders/0', 403, 'cors_origin_not_whitelisted'), AT).adminDetail,
    AT.origin,
  );
});

test('an administrator reads which scope is missing, as Box names it or as the request needs it', () => {
  const refused = failed('DELETE /files/1', 403, 'insufficient_scope');
  assert.equal(troubleOf({ ...refused, scope: 'root_readwrite' }).adminDetail, 'root_readwrite');
  assert.equal(troubleOf(refused).adminDetail, 'item_delete');
  assert.equal(troubleOf(failed('GET /search', 403, 'insufficient_scope')).adminDetail, 'root_readonly');
  assert.match(
    troubleOf(failed('POST /files/content', 403, 'insufficient_scope')).adminDetail ?? '',
    /item_upload/,
  );
  assert.equal(troubleOf(failed('DELETE /files/1', 403, 'forbidden')).adminDetail, undefined);
});

test('a step that Box wants leads to Box', () => {
  const refused = failed('GET /folders/0', 403, 'password_reset_required');
  assert.deepEqual(troubleOf(refused, AT).ways, [{ action: 'open-box', url: AT.appUrl }]);
  assert.deepEqual(troubleOf(refused).ways, [{ action: 'open-box', url: 'https://app.box.com' }]);
});

test('an answer that was lost and a file that is gone are told as such', () => {
  assert.equal(troubleOf({ ...failed('POST /collaborations'), lost: 'answer' }).code, 'box_failed');
  assert.equal(troubleOf({ ...failed('POST /files/content'), lost: 'file' }).code, 'file_unreadable');
});

const QUIET: readonly (readonly [asked: string, status: number, boxCode?: string])[] = [
  ['POST /folders', 409, 'item_name_in_use'],
  ['POST /folders', 400, 'item_name_invalid'],
  ['PUT /files/1', 409, 'item_name_in_use'],
  ['OPTIONS /files/content', 409, 'item_name_in_use'],
  ['GET /internal_files/1/versions/2/representations/jpg_320x320', 404],
  ['GET /files/1/thumbnail.png', 404],
  ['GET /users/1/avatar', 404],
  ['POST /files/upload_sessions/A/log', 500],
  ['GET /files/upload_sessions/A/parts', 404],
  ['DELETE /files/upload_sessions/A', 404],
];

for (const [asked, status, boxCode] of QUIET) {
  test(`${asked} ${status} is nobody's trouble`, () => {
    assert.ok(isQuiet(failed(asked, status, boxCode)));
  });
}

const LOUD: typeof QUIET = [
  ['GET /folders/0', 404],
  ['POST /folders', 403],
  ['POST /files/content', 409, 'item_name_in_use'],
  ['DELETE /files/1', 403],
  ['PUT /files/upload_sessions/A', 404],
];

for (const [asked, status, boxCode] of LOUD) {
  test(`${asked} ${status} has to be told`, () => {
    assert.ok(!isQuiet(failed(asked, status, boxCode)));
  });
}
