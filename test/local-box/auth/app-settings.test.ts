import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLocalBox } from '../../../src/local-box/index.ts';
import type { AppSettings } from '../../../src/local-box/index.ts';
import { smallSeed } from '../small-seed.ts';
import { Client } from '../test-box.ts';
import { jwtForm, NOW, postForm, signAssertion } from './assertions.ts';

async function grantWith(app: Partial<AppSettings>, claims: Readonly<Record<string, string>> = {}) {
  const box = await createLocalBox({ now: () => NOW, app, seed: smallSeed });
  return {
    box,
    ...(await postForm(box, '/oauth2/token', jwtForm(box, await signAssertion(box, { claims })))),
  };
}

test('an app that is not authorised gets unauthorized_client', async () => {
  const { json } = await grantWith({ authorized: false });
  assert.equal(json['error'], 'unauthorized_client');
});

test('an app without user access tokens gets them refused, but its own', async () => {
  const user = await grantWith({ userAccessTokens: false }, { sub: '20000000011', box_sub_type: 'user' });
  assert.equal(user.json['error'], 'invalid_request');
  assert.equal((await grantWith({ userAccessTokens: false })).status, 200);
});

test('an app made for another grant gets it refused', async () => {
  const { json } = await grantWith({ grants: ['client_credentials'] });
  assert.equal(json['error_description'], 'The grant type is unauthorized for this client_id');
});

test('an app that may not manage users cannot list them', async () => {
  const { box, json } = await grantWith({ manageUsers: false });
  const users = await new Client(box, String(json['access_token'])).call('/2.0/users');
  assert.equal(users.status, 403);
});

test('client credentials get a token for the enterprise and for a user', async () => {
  const box = await createLocalBox({ seed: smallSeed });
  const { clientID, clientSecret } = box.appConfig().boxAppSettings;
  const client = { grant_type: 'client_credentials', client_id: clientID, client_secret: clientSecret };
  for (const [type, id, status] of [
    ['enterprise', '1234567', 200],
    ['user', '20000000011', 200],
    ['enterprise', '1', 400],
    ['user', '1', 400],
  ] as const) {
    const answer = await postForm(box, '/oauth2/token', {
      ...client,
      box_subject_type: type,
      box_subject_id: id,
    });
    assert.equal(answer.status, status, `${type} ${id}`);
  }
});

test('client credentials of an app that is not authorised are invalid', async () => {
  const box = await createLocalBox({ app: { authorized: false }, seed: smallSeed });
  const { clientID, clientSecret } = box.appConfig().boxAppSettings;
  const { json } = await postForm(box, '/oauth2/token', {
    grant_type: 'client_credentials',
    client_id: clientID,
    client_secret: clientSecret,
    box_subject_type: 'enterprise',
    box_subject_id: '1234567',
  });
  assert.deepEqual(json, { error: 'invalid_grant', error_description: 'Grant credentials are invalid' });
});

test('an app with access to itself only lists no managed user and acts for none', async () => {
  const app = { enterpriseAccess: false };
  const { box, json } = await grantWith(app);
  const users = await new Client(box, String(json['access_token'])).call('/2.0/users');
  assert.equal(users.json['total_count'], 0);
  const user = await grantWith(app, { sub: '20000000011', box_sub_type: 'user' });
  assert.match(String(user.json['error_description']), /^Cannot obtain user token/);
});

test('a switch counts once the app is authorised again', async () => {
  const authorizedWith = { manageUsers: false };
  const box = await createLocalBox({ now: () => NOW, authorizedWith, seed: smallSeed });
  const token = box.issueToken({ login: 'enterprise' });
  assert.equal((await new Client(box, token).call('/2.0/users')).status, 403);
});

test('the tokens of an app that only reads cannot be exchanged for one that uploads', async () => {
  const box = await createLocalBox({ app: { writesFiles: false }, seed: smallSeed });
  const wish = { login: 'ada@intranet.example' };
  assert.throws(() => box.issueToken({ ...wish, scopes: ['item_upload'] }), /exceeds the scope/);
  assert.ok(box.issueToken({ ...wish, scopes: ['base_explorer', 'item_download', 'item_preview'] }));
});
