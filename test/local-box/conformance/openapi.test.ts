import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { jwtForm, postForm, signAssertion } from '../auth/assertions.ts';
import { ADA, clientOf, entriesOf, EXPLORER_SCOPES, idAt, testBox } from '../test-box.ts';
import type { Answer, Call, Client, Json } from '../test-box.ts';
import { isDescribed, responseSchema } from './schemas.ts';

const box = await testBox();
const ada = clientOf(box, ADA);
beforeEach(() => {
  box.control.reset();
});

/** That the description of Box's API knows this answer to a call of `template` (`/files/{file_id}`). */
function assertDescribed(
  method: string,
  template: string,
  { status, json }: Pick<Answer, 'status' | 'json'>,
): void {
  const call = `${method} ${template} ${status}`;
  assert.ok(isDescribed(method, template, status), `${call} is not described`);
  const validate = responseSchema(method, template, status);
  if (!validate) {
    assert.deepEqual(json, {}, `${call} is described without a body`);
    return;
  }
  assert.ok(validate(json), `${call}: ${JSON.stringify(validate.errors?.slice(0, 5), null, 1)}`);
}

async function check(
  client: Client,
  template: string,
  ids: Readonly<Record<string, string>>,
  call: Call & { query?: string } = {},
) {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '');
  const { query = '', ...rest } = call;
  const answer = await client.call(`/2.0${path}${query}`, rest);
  assertDescribed(rest.method ?? 'GET', template, answer);
  return answer;
}

const put = (json: unknown): Call => ({ method: 'PUT', json });
const NEW_FOLDER = { method: 'POST', json: { name: 'New', parent: { id: '0' } } };

test('the check notices a count that is no number', () => {
  const validate = responseSchema('GET', '/folders/{folder_id}', 200);
  assert.ok(validate);
  assert.equal(validate({ type: 'folder', id: '0', item_collection: { total_count: 13 } }), true);
  assert.equal(validate({ type: 'folder', id: '0', item_collection: { total_count: '13' } }), false);
});

test('folders', async () => {
  const ids = { folder_id: await idAt(ada, 'Projects') };
  await check(ada, '/folders/{folder_id}', { folder_id: '0' });
  await check(ada, '/folders/{folder_id}', ids);
  const everything =
    'permissions,path_collection,item_collection,shared_link,parent,size,has_collaborations,watermark_info,created_by';
  await check(
    ada,
    '/folders/{folder_id}',
    { folder_id: '0' },
    { query: `?fields=${everything},representations,url,sha1` },
  );
  await check(ada, '/folders/{folder_id}/items', { folder_id: '0' });
  assert.equal((await check(ada, '/folders', {}, NEW_FOLDER)).status, 201);
  assert.equal((await check(ada, '/folders', {}, NEW_FOLDER)).status, 409);
  assert.equal((await check(ada, '/folders', {}, { method: 'POST', json: {} })).status, 400);
  await check(ada, '/folders/{folder_id}', ids, put({ name: 'Renamed' }));
  await check(ada, '/folders/{folder_id}', ids, put({ shared_link: { access: 'open' } }));
  await check(ada, '/folders/{folder_id}', ids, { ...put({ name: 'x' }), headers: { 'If-Match': '99' } });
  await check(ada, '/folders/{folder_id}', ids, { headers: { 'If-None-Match': '2' } });
  assert.equal((await check(ada, '/folders/{folder_id}', ids, { method: 'DELETE' })).status, 400);
  assert.equal(
    (await check(ada, '/folders/{folder_id}', ids, { method: 'DELETE', query: '?recursive=true' })).status,
    204,
  );
  assert.equal((await check(ada, '/folders/{folder_id}', ids)).status, 404);
});

test('files', async () => {
  const ids = { file_id: await idAt(ada, 'Office at night.png') };
  await check(ada, '/files/{file_id}', ids);
  const fields =
    'permissions,shared_link,sha1,file_version,name,size,extension,representations,watermark_info,lock,version_number,comment_count,expires_at,uploader_display_name,is_package,allowed_shared_link_access_levels';
  const hints = { 'X-Rep-Hints': '[png?dimensions=1024x1024]' };
  await check(ada, '/files/{file_id}', ids, { query: `?fields=${fields}`, headers: hints });
  await check(ada, '/files/{file_id}/versions', { file_id: await idAt(ada, 'Project plan.docx') });
  await check(ada, '/files/{file_id}', ids, put({ name: 'Renamed.png' }));
  await check(ada, '/files/{file_id}', ids, put({ shared_link: { access: 'company' } }));
  await check(ada, '/files/{file_id}', ids, put({ shared_link: null }));
  await check(ada, '/files/{file_id}', ids, put({ name: 'a/b' }));
  await check(ada, '/files/{file_id}', ids, { method: 'DELETE' });
  assert.equal((await check(ada, '/files/{file_id}', ids)).status, 404);
});

test('versions of a file', async () => {
  const file_id = await idAt(ada, 'Project plan.docx');
  const { json } = await check(ada, '/files/{file_id}/versions', { file_id });
  const ids = { file_id, file_version_id: String(entriesOf(json)[0]?.['id']) };
  const one = '/files/{file_id}/versions/{file_version_id}';
  await check(ada, one, ids);
  const promoted = { method: 'POST', json: { type: 'file_version', id: ids.file_version_id } };
  await check(ada, '/files/{file_id}/versions/current', ids, promoted);
  await check(ada, one, ids, { method: 'DELETE' });
  await check(ada, one, ids);
  await check(ada, one, ids, put({ trashed_at: null }));
  await check(ada, one, { ...ids, file_version_id: '1' });
});

test('comments and collaborations', async () => {
  const file_id = await idAt(ada, 'Project plan.docx');
  await check(ada, '/files/{file_id}/comments', { file_id });
  const item = { type: 'file', id: file_id };
  const written = await check(ada, '/comments', {}, { method: 'POST', json: { item, message: 'x' } });
  const ids = { comment_id: String(written.json['id']) };
  await check(ada, '/comments/{comment_id}', ids);
  await check(ada, '/comments/{comment_id}', ids, put({ message: 'y' }));
  await check(ada, '/comments/{comment_id}', ids, put({}));
  await check(ada, '/comments/{comment_id}', ids, { method: 'DELETE' });
  await check(ada, '/comments/{comment_id}', ids);
  await check(ada, '/files/{file_id}/collaborations', { file_id });
  await check(ada, '/folders/{folder_id}/collaborations', { folder_id: await idAt(ada, 'Projects') });
});

test('metadata and its templates', async () => {
  const file_id = await idAt(ada, 'Welcome.txt');
  const one = '/files/{file_id}/metadata/{scope}/{template_key}';
  const ids = { file_id, scope: 'enterprise', template_key: 'contract' };
  const created = await check(ada, one, ids, { method: 'POST', json: { partner: 'Jacquard' } });
  assert.equal(created.status, 201);
  await check(ada, one, ids, { method: 'POST', json: {} });
  await check(ada, one, ids, put([{ op: 'replace', path: '/partner', value: 'Babbage' }]));
  const read = await ada.call(`/2.0/files/${file_id}/metadata/enterprise/contract`);
  // A slip of the description, which has 201 for this reading too.
  assertDescribed('GET', one, { ...read, status: 201 });
  await check(ada, '/files/{file_id}/metadata', { file_id });
  const query = `?metadata_instance_id=${String(created.json['$id'])}`;
  await check(ada, '/metadata_templates', {}, { query });
  await check(ada, '/metadata_templates', {});
  await check(ada, '/metadata_templates/enterprise', {});
  await check(ada, '/metadata_templates/global', {});
  await check(ada, '/metadata_templates/{scope}/{template_key}/schema', ids);
  await check(ada, one, ids, { method: 'DELETE' });
  await check(ada, one, ids);
});

test('uploads', async () => {
  const attributes = { name: 'new.txt', parent: { id: '0' } };
  const ids = { file_id: await idAt(ada, 'Welcome.txt') };
  assertDescribed('POST', '/files/content', await ada.upload('/2.0/files/content', attributes, 'x'));
  assertDescribed('POST', '/files/content', await ada.upload('/2.0/files/content', attributes, 'x'));
  assertDescribed(
    'POST',
    '/files/content',
    await ada.upload('/2.0/files/content', attributes, 'x', { 'Content-MD5': '0' }),
  );
  const version = await ada.upload(`/2.0/files/${ids.file_id}/content`, {}, 'x');
  assertDescribed('POST', '/files/{file_id}/content', version);
  await check(ada, '/files/content', {}, { method: 'OPTIONS', json: { ...attributes, name: 'free.txt' } });
});

test('uploads in parts', async () => {
  const session = { file_size: 20_000_000, file_name: 'film.mov', folder_id: '0' };
  const opened = await check(ada, '/files/upload_sessions', {}, { method: 'POST', json: session });
  assert.equal(opened.status, 201);
  await check(ada, '/files/upload_sessions', {}, { method: 'POST', json: {} });
  const ids = { upload_session_id: String(opened.json['id']) };
  const one = '/files/upload_sessions/{upload_session_id}';
  await check(ada, one, ids);
  await check(ada, one, ids, { method: 'PUT', body: 'too short' });
  await check(ada, `${one}/parts`, ids);
  await check(ada, `${one}/commit`, ids, { method: 'POST', json: { parts: [] } });
  await check(ada, one, ids, { method: 'DELETE' });
});

test('the conflict of an upload check is one object, as Box answers and the description does not say', async () => {
  const answer = await ada.call('/2.0/files/content', {
    method: 'OPTIONS',
    json: { name: 'Welcome.txt', parent: { id: '0' } },
  });
  assert.equal(answer.status, 409);
  const context = answer.json['context_info'] as Json;
  assert.throws(() => {
    assertDescribed('OPTIONS', '/files/content', answer);
  });
  const asList = { ...answer.json, context_info: { conflicts: [context['conflicts']] } };
  assertDescribed('OPTIONS', '/files/content', { status: 409, json: asList });
});

test('web links, search, recent items, users, shared items', async () => {
  const ids = { web_link_id: await idAt(ada, 'Company handbook') };
  await check(ada, '/web_links/{web_link_id}', ids);
  await check(ada, '/web_links/{web_link_id}', ids, put({ name: 'Handbook' }));
  await check(ada, '/web_links/{web_link_id}', ids, { method: 'DELETE' });
  await check(ada, '/search', {}, { query: '?query=project' });
  await check(ada, '/search', {});
  await check(ada, '/recent_items', {});
  await check(ada, '/users/me', {});
  await check(ada, '/users', {});
  const service = clientOf(box, 'enterprise');
  await check(service, '/users', {}, { query: '?filter_term=ada' });
  await check(service, '/users/{user_id}', { user_id: '20000000011' });
  const file = await idAt(ada, 'Welcome.txt');
  const { json } = await ada.call(`/2.0/files/${file}`, put({ shared_link: { access: 'open' } }));
  const { url } = json['shared_link'] as { url: string };
  await check(ada, '/shared_items', {}, { headers: { BoxApi: `shared_link=${url}` } });
});

test('tokens and their refusals', async () => {
  const now = await testBox({ now: () => Date.UTC(2026, 4, 1, 12) });
  const form = jwtForm(now, await signAssertion(now));
  assertDescribed('POST', '/oauth2/token', await postForm(now, '/oauth2/token', form));
  assertDescribed('POST', '/oauth2/token', await postForm(now, '/oauth2/token', form));
  const exchange = await postForm(box, '/oauth2/token', {
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: ada.token ?? '',
    subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    scope: [...EXPLORER_SCOPES, 'base_sidebar', 'item_comment'].join(' '),
  });
  assert.equal(exchange.status, 200);
  assertDescribed('POST', '/oauth2/token', exchange);
});
