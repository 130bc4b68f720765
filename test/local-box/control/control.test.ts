import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import type { LocalBox } from '../../../src/local-box/index.ts';
import { ADA, Client, clientOf, entriesOf, GRACE, namesOf, testBox } from '../test-box.ts';
import type { Json } from '../test-box.ts';

let box: LocalBox;
let anyone: Client;
before(async () => {
  box = await testBox();
  anyone = new Client(box);
});
beforeEach(() => {
  box.control.reset();
});

const post = (path: string, json?: unknown) => anyone.call(`/_control/${path}`, { method: 'POST', json });
const requests = async (): Promise<readonly Json[]> =>
  (await anyone.call('/_control/requests')).json['requests'] as readonly Json[];

test('reset brings back content, clock, faults and log, and leaves tokens alive', async () => {
  const ada = clientOf(box, ADA);
  const before = namesOf((await ada.call('/2.0/folders/0/items')).json);
  await ada.call('/2.0/folders', { method: 'POST', json: { name: 'New', parent: { id: '0' } } });
  await post('clock', { skew_seconds: 900 });
  await post('faults', { path: '/2.0/*', status: 500 });
  assert.equal((await post('reset')).status, 204);
  assert.deepEqual(await requests(), []);
  const { json, headers } = await ada.call('/2.0/folders/0/items');
  assert.deepEqual(namesOf(json), before);
  assert.ok(Math.abs(Date.parse(headers.get('Date') ?? '') - Date.now()) < 60_000);
});

test('the same seed gets the same ids each time', async () => {
  const ada = clientOf(box, ADA);
  const ids = async (): Promise<unknown[]> =>
    entriesOf((await ada.call('/2.0/folders/0/items')).json).map(({ id }) => id);
  const first = await ids();
  await post('reset');
  assert.deepEqual(await ids(), first);
});

test('the log tells method, path, status, token id, origin and time, and no token', async () => {
  const ada = clientOf(box, ADA);
  await ada.call('/2.0/folders/0', { headers: { Origin: 'https://intranet.example' } });
  await anyone.fetch(`/2.0/files/1/content?access_token=${ada.token}&version=2`);
  await anyone.call('/2.0/users/me');
  const [listing, download, refused] = await requests();
  assert.equal(listing?.['sequence'], 1);
  assert.equal(listing['method'], 'GET');
  assert.equal(listing['path'], '/2.0/folders/0');
  assert.equal(listing['status'], 200);
  assert.equal(listing['origin'], 'https://intranet.example');
  assert.match(String(listing['time']), /^\d{4}-\d\d-\d\dT/);
  assert.match(String(listing['token_id']), /^t\d+$/);
  assert.equal(download?.['token_id'], listing['token_id']);
  assert.equal(download?.['query'], 'access_token=redacted&version=2');
  assert.deepEqual([refused?.['status'], refused?.['token_id']], [401, null]);
  assert.ok(!JSON.stringify(await requests()).includes(String(ada.token)));
});

test('a fault answers with its status, code and headers as often as it says', async () => {
  const ada = clientOf(box, ADA);
  await post('faults', {
    method: 'GET',
    path: '/2.0/folders/*',
    status: 429,
    headers: { 'Retry-After': '7' },
    times: 2,
  });
  for (const time of [1, 2]) {
    const { status, json, headers } = await ada.call('/2.0/folders/0', {
      headers: { Origin: 'https://a.example' },
    });
    assert.equal(status, 429, String(time));
    assert.deepEqual([json['type'], json['code']], ['error', 'rate_limit_exceeded']);
    assert.equal(headers.get('Retry-After'), '7');
    assert.equal(headers.get('Access-Control-Allow-Origin'), 'https://a.example');
  }
  assert.equal((await ada.call('/2.0/folders/0')).status, 200);
});

test('a fault meets only its method and path', async () => {
  const ada = clientOf(box, ADA);
  await post('faults', { method: 'POST', path: '/2.0/folders', status: 503, code: 'busy' });
  assert.equal((await ada.call('/2.0/folders/0')).status, 200);
  const { status, json } = await ada.call('/2.0/folders', { method: 'POST', json: {} });
  assert.deepEqual([status, json['code']], [503, 'busy']);
});

test('a fault of the token endpoint has the shape of OAuth; a 401 has no body', async () => {
  await post('faults', { path: '/oauth2/token', status: 400, code: 'invalid_grant' });
  await post('faults', { path: '/2.0/users/me', status: 401 });
  assert.equal((await anyone.call('/oauth2/token', { method: 'POST' })).json['error'], 'invalid_grant');
  const { status, json } = await clientOf(box, ADA).call('/2.0/users/me');
  assert.deepEqual([status, json], [401, {}]);
});

test("a fault has a message and Box's context_info where it says so", async () => {
  const conflict = { status: 409, message: 'Taken', context_info: { conflicts: { type: 'file', id: '7' } } };
  await post('faults', { path: '/2.0/folders', ...conflict });
  await post('faults', { path: '/oauth2/token', status: 400, code: 'invalid_grant', message: 'Too early' });
  const { json } = await clientOf(box, ADA).call('/2.0/folders', { method: 'POST', json: {} });
  assert.deepEqual([json['message'], json['context_info']], ['Taken', conflict.context_info]);
  const refused = await anyone.call('/oauth2/token', { method: 'POST' });
  assert.deepEqual(refused.json, { error: 'invalid_grant', error_description: 'Too early' });
});

test('a fault can delay a call that is answered as usual', async () => {
  await post('faults', { path: '/2.0/folders/0', delay_ms: 40 });
  const start = performance.now();
  assert.equal((await clientOf(box, ADA).call('/2.0/folders/0')).status, 200);
  assert.ok(performance.now() - start >= 39);
});

test('a fault can drop a call, which the log shows as status 0', async () => {
  await post('faults', { path: '/2.0/folders/0', drop: true, times: 1 });
  assert.equal((await clientOf(box, ADA).fetch('/2.0/folders/0')).type, 'error');
  assert.equal((await requests())[0]?.['status'], 0);
});

test('a fault can take the answer of a call that has been done, or replace it', async () => {
  const ada = clientOf(box, ADA);
  const create = (name: string) => ({ method: 'POST', json: { name, parent: { id: '0' } } });
  await post('faults', { method: 'POST', path: '/2.0/folders', drop: true, after: true, times: 1 });
  assert.equal((await ada.fetch('/2.0/folders', create('Dropped'))).type, 'error');
  await post('faults', { method: 'POST', path: '/2.0/folders', status: 500, after: true, times: 1 });
  assert.equal((await ada.call('/2.0/folders', create('Replaced'))).json['code'], 'internal_server_error');
  const names = namesOf((await ada.call('/2.0/folders/0/items?limit=1000')).json);
  assert.ok(names.includes('Dropped') && names.includes('Replaced'));
});

test('faults leave preflights alone', async () => {
  await post('faults', { path: '/2.0/*', status: 500 });
  const headers = { Origin: 'https://a.example', 'Access-Control-Request-Method': 'GET' };
  assert.equal((await anyone.call('/2.0/folders/0', { method: 'OPTIONS', headers })).status, 204);
});

test('a fault that makes no sense is refused with the reason', async () => {
  for (const fault of [{}, { path: 7 }, { path: '/x', status: 'bad' }, { path: '/x', stauts: 500 }]) {
    const { status, json } = await post('faults', fault);
    assert.equal(status, 400);
    assert.equal(typeof json['error'], 'string');
  }
});

test('revokes all tokens, or those of one login', async () => {
  const [ada, grace] = [clientOf(box, ADA), clientOf(box, GRACE)];
  await post('revoke-tokens', { login: ADA });
  assert.equal((await ada.call('/2.0/folders/0')).status, 401);
  assert.equal((await grace.call('/2.0/folders/0')).status, 200);
  const { json } = await post('revoke-tokens');
  assert.ok(Number(json['revoked']) >= 1);
  assert.equal((await grace.call('/2.0/folders/0')).status, 401);
});

test('sets the life of tokens given from now on', async () => {
  await post('token-lifetime', { seconds: 5 });
  const { clientID, clientSecret } = box.appConfig().boxAppSettings;
  const form = {
    grant_type: 'client_credentials',
    client_id: clientID,
    client_secret: clientSecret,
    box_subject_type: 'enterprise',
    box_subject_id: '1234567',
  };
  const { json } = await anyone.call('/oauth2/token', { method: 'POST', body: new URLSearchParams(form) });
  assert.ok(Number(json['expires_in']) <= 5);
  assert.equal((await post('token-lifetime', { seconds: 'long' })).status, 400);
});
