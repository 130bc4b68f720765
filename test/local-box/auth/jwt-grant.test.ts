import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateAppKey } from '../../../src/local-box/auth/app-key.ts';
import { createLocalBox } from '../../../src/local-box/index.ts';
import { Client } from '../test-box.ts';
import { jwtForm, NOW, postForm, signAssertion } from './assertions.ts';
import type { AssertionChange } from './assertions.ts';

const box = await createLocalBox({ now: () => NOW });

const grant = async (change?: AssertionChange, form?: Readonly<Record<string, string>>) =>
  postForm(box, '/oauth2/token', jwtForm(box, await signAssertion(box, change), form));

test('a right assertion gets a token that works for the service account', async () => {
  const { status, json } = await grant();
  assert.equal(status, 200);
  assert.equal(json['token_type'], 'bearer');
  assert.equal(json['expires_in'], 4000);
  assert.deepEqual(json['restricted_to'], []);
  const me = await new Client(box, String(json['access_token'])).call('/2.0/users/me');
  assert.match(String(me.json['login']), /^AutomationUser_1234567/);
});

test('an assertion for a user gets a token of that user', async () => {
  const { json } = await grant({ claims: { sub: '20000000011', box_sub_type: 'user' } });
  const me = await new Client(box, String(json['access_token'])).call('/2.0/users/me');
  assert.equal(me.json['login'], 'ada@intranet.example');
});

const seconds = NOW / 1000;
const refusals: readonly [string, AssertionChange, RegExp][] = [
  [
    'exp more than a minute ahead',
    { claims: { exp: seconds + 61 } },
    /^Please check the 'exp' claim\. The 'exp' value exceeds/,
  ],
  ['exp that has passed', { claims: { exp: seconds } }, /^Current date\/time MUST be before the expiration/],
  ['no exp', { claims: { exp: undefined } }, /'exp' claim/],
  ['a short jti', { claims: { jti: 'x'.repeat(15) } }, /'jti' claim/],
  ['a long jti', { claims: { jti: 'x'.repeat(129) } }, /'jti' claim/],
  ['another enterprise', { claims: { sub: '7654321' } }, /'sub' claim/],
  ['a number as sub', { claims: { sub: 1234567 } }, /'sub' claim/],
  ['an unknown user', { claims: { sub: '99', box_sub_type: 'user' } }, /'sub' claim/],
  ['an inactive user', { claims: { sub: '20000000013', box_sub_type: 'user' } }, /'sub' claim/],
  ['a user of another enterprise', { claims: { sub: '20000000016', box_sub_type: 'user' } }, /'sub' claim/],
  ['no kind of subject', { claims: { box_sub_type: undefined } }, /'box_sub_type' claim/],
  ['another issuer', { claims: { iss: 'someone' } }, /'iss' claim/],
  ['the local host as audience', { claims: { aud: 'http://box.test/oauth2/token' } }, /'aud' claim/],
  ['another kid', { header: { kid: 'other' } }, /^kid invalid, unable to lookup correct key\.$/],
];

for (const [name, change, description] of refusals) {
  test(`refuses ${name} with invalid_grant`, async () => {
    const { status, json } = await grant(change);
    assert.equal(status, 400);
    assert.equal(json['error'], 'invalid_grant');
    assert.match(String(json['error_description']), description);
  });
}

test('refuses a kid that stands among the claims alone', async () => {
  const { boxAppSettings } = box.appConfig();
  const { json } = await grant({ header: { kid: '' }, claims: { kid: boxAppSettings.appAuth.publicKeyID } });
  assert.equal(json['error_description'], 'kid invalid, unable to lookup correct key.');
});

test('refuses the signature of another key', async () => {
  const { privateKey } = await generateAppKey();
  const { json } = await grant({ privateKey });
  assert.match(String(json['error_description']), /^Signature verification error\./);
});

test('takes exp exactly a minute ahead', async () => {
  assert.equal((await grant({ claims: { exp: seconds + 60 } })).status, 200);
});

test('takes a jti once', async () => {
  const assertion = await signAssertion(box);
  assert.equal((await postForm(box, '/oauth2/token', jwtForm(box, assertion))).status, 200);
  const again = await postForm(box, '/oauth2/token', jwtForm(box, assertion));
  assert.equal(again.status, 400);
  assert.equal(
    again.json['error_description'],
    "Please check the 'jti' claim. A unique 'jti' value is required.",
  );
});

test('refuses a wrong client secret with invalid_client', async () => {
  const { status, json } = await grant({}, { client_secret: 'guess' });
  assert.equal(status, 400);
  assert.deepEqual(json, {
    error: 'invalid_client',
    error_description: 'The client credentials are invalid',
  });
});

test('refuses a token for the service account as a user', async () => {
  const { json } = await grant({ claims: { sub: '20000000001', box_sub_type: 'user' } });
  assert.equal(json['error'], 'invalid_request');
});

test('refuses an unknown grant type', async () => {
  const { status, json } = await postForm(box, '/oauth2/token', { grant_type: 'password' });
  assert.equal(status, 400);
  assert.equal(json['error'], 'unsupported_grant_type');
});

test('checks exp by its own skewed clock and shows that clock in Date', async () => {
  box.control.setClockSkew(-120);
  try {
    const { status, json, headers } = await grant();
    assert.equal(status, 400);
    assert.match(String(json['error_description']), /exceeds the maximum/);
    const date = headers.get('Date') ?? '';
    assert.equal(Date.parse(date), NOW - 120_000);
    const corrected = await grant({ claims: { exp: Date.parse(date) / 1000 + 30 } });
    assert.equal(corrected.status, 200);
  } finally {
    box.control.setClockSkew(0);
  }
});
