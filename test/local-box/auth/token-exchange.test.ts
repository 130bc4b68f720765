import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createLocalBox } from '../../../src/local-box/index.ts';
import type { LocalBox } from '../../../src/local-box/index.ts';
import { ADA, Client, clientOf, GRACE, idAt } from '../test-box.ts';
import { NOW, postForm } from './assertions.ts';

let box: LocalBox;
let now = NOW;
before(async () => {
  box = await createLocalBox({ now: () => now });
});

const exchange = (subjectToken: string | undefined, scope: string, resource?: string) =>
  postForm(box, '/oauth2/token', {
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: subjectToken ?? '',
    subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    scope,
    ...(resource !== undefined && { resource }),
  });

const ada = (): Client => clientOf(box, ADA);
const folderUrl = (id: string): string => `https://api.box.com/2.0/folders/${id}`;

test('tells the scopes with their folder and the remaining life of the parent', async () => {
  const projects = await idAt(ada(), 'Projects');
  const { token } = ada();
  now += 1000_000;
  const { status, json } = await exchange(token, 'base_explorer item_download', folderUrl(projects));
  now = NOW;
  assert.equal(status, 200);
  assert.equal(json['expires_in'], 3000);
  assert.equal(json['issued_token_type'], 'urn:ietf:params:oauth:token-type:access_token');
  const object = { type: 'folder', id: projects, sequence_id: '0', etag: '0', name: 'Projects' };
  assert.deepEqual(json['restricted_to'], [
    { scope: 'base_explorer', object },
    { scope: 'item_download', object },
  ]);
});

test('refuses unknown scopes, no scope, dead tokens and folders out of reach', async () => {
  const graces = await idAt(clientOf(box, GRACE), 'Compilers');
  const { token } = ada();
  const cases = [
    [token, 'base_explorer item_everything', undefined, 'invalid_scope'],
    [token, '', undefined, 'invalid_scope'],
    ['no token', 'base_explorer', undefined, 'invalid_grant'],
    [token, 'base_explorer', folderUrl(graces), 'invalid_resource'],
    [token, 'base_explorer', folderUrl('1'), 'invalid_resource'],
    [token, 'base_explorer', 'nonsense', 'invalid_resource'],
  ] as const;
  for (const [subject, scope, resource, error] of cases) {
    const { status, json } = await exchange(subject, scope, resource);
    assert.equal(status, 400);
    assert.equal(json['error'], error, `${scope} ${resource}`);
  }
});

test('a child never gets more scopes than its parent', async () => {
  const parent = clientOf(box, ADA, ['base_explorer', 'item_download']);
  assert.equal((await exchange(parent.token, 'base_explorer')).status, 200);
  assert.equal((await exchange(parent.token, 'base_explorer item_upload')).json['error'], 'invalid_scope');
});

test('a child never leaves the folder of its parent', async () => {
  const projects = await idAt(ada(), 'Projects');
  const below = await idAt(ada(), 'Projects', 'Analytical Engine');
  const policies = await idAt(ada(), 'Policies');
  const parent = clientOf(box, ADA, ['base_explorer'], projects);
  assert.equal(
    (await exchange(parent.token, 'base_explorer', folderUrl(policies))).json['error'],
    'invalid_resource',
  );
  assert.equal((await exchange(parent.token, 'base_explorer', folderUrl(below))).status, 200);
  const sameReach = await exchange(parent.token, 'base_explorer');
  const child = new Client(box, String(sameReach.json['access_token']));
  assert.equal((await child.call(`/2.0/folders/${policies}`)).status, 403);
});

test('no downscoped token of a user lists users', async () => {
  assert.equal((await exchange(ada().token, 'manage_managed_users')).json['error'], 'invalid_scope');
});

test('a token dies when its time is up', async () => {
  const client = ada();
  assert.equal((await client.call('/2.0/folders/0')).status, 200);
  now += 4000_000;
  const late = await client.call('/2.0/folders/0');
  now = NOW;
  assert.equal(late.status, 401);
  assert.match(late.headers.get('WWW-Authenticate') ?? '', /error="invalid_token"/);
});

test('a revoked token is dead; its children live on unless revocation cascades', async () => {
  for (const revokeCascades of [false, true]) {
    const local = await createLocalBox({ revokeCascades });
    const parent = clientOf(local, ADA);
    const { clientID, clientSecret } = local.appConfig().boxAppSettings;
    const child = await postForm(local, '/oauth2/token', {
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token: parent.token ?? '',
      subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      scope: 'base_explorer',
    });
    const revoke = { token: parent.token ?? '', client_id: clientID, client_secret: clientSecret };
    assert.equal((await postForm(local, '/oauth2/revoke', { ...revoke, client_secret: '' })).status, 400);
    assert.equal((await postForm(local, '/oauth2/revoke', revoke)).status, 200);
    assert.equal((await parent.call('/2.0/folders/0')).status, 401);
    const late = await new Client(local, String(child.json['access_token'])).call('/2.0/folders/0');
    assert.equal(late.status, revokeCascades ? 401 : 200);
  }
});
