import assert from 'node:assert/strict';
import { test } from 'node:test';

import { tokenFailure } from '../../../src/server/box/token-error.ts';

function failureOf(error: string, description: string, headers: Record<string, string> = {}) {
  return tokenFailure({
    status: 400,
    headers: new Headers(headers),
    json: { error, error_description: description },
  });
}

const faults = [
  ['invalid_grant', "Please check the 'sub' claim.", 'sub', /enterpriseID/],
  ['invalid_grant', "The 'sub' specified is invalid.", 'sub', /enterpriseID/],
  ['invalid_grant', "Please check the 'iss' claim.", 'client_id', /clientID/],
  [
    'invalid_grant',
    'Signature verification error. The public key identified by kid must correspond to the private key used for signing.',
    'key_pair',
    /private key does not belong/,
  ],
  ['invalid_grant', 'kid invalid, unable to lookup correct key.', 'public_key_id', /publicKeyID/],
  ['invalid_grant', 'Grant credentials are invalid', 'credentials', /re-authorise/],
  ['invalid_client', 'The client credentials are invalid', 'client_secret', /clientSecret/],
  [
    'unauthorized_client',
    'This app is not authorized by the enterprise admin',
    'not_authorised',
    /re-authorise/,
  ],
  [
    'invalid_request',
    'Cannot obtain user token based on the enterprise configuration for your app',
    'user_tokens',
    /Generate user access tokens/,
  ],
  [
    'invalid_request',
    'The grant type is unauthorized for this client_id',
    'grant_type',
    /Server Authentication/,
  ],
  ['unheard_of', 'Something else', 'token_request', /unheard_of/],
] as const;

for (const [error, description, reason, detail] of faults) {
  test(`names the mistake in the set-up behind "${description}"`, () => {
    const failure = failureOf(error, description);
    assert.ok(failure.kind === 'setup');
    assert.equal(failure.reason, reason);
    assert.match(failure.detail, detail);
  });
}

test("takes Box's time from an answer that names exp or jti", () => {
  const Date = 'Tue, 14 Nov 2023 22:13:20 GMT';
  const tooFar = "Please check the 'exp' claim. The 'exp' value exceeds the maximum value for this claim.";
  assert.deepEqual(failureOf('invalid_grant', tooFar, { Date }), {
    kind: 'clock',
    claim: 'exp',
    boxTime: 1_700_000_000_000,
  });
  const past = "Current date/time MUST be before the expiration date/time listed in the 'exp' claim";
  assert.deepEqual(failureOf('invalid_grant', past), { kind: 'clock', claim: 'exp' });
  const used = "Please check the 'jti' claim. A unique 'jti' value is required.";
  assert.deepEqual(failureOf('invalid_grant', used), { kind: 'clock', claim: 'jti' });
});

test('tells terms, folders and used-up tokens from mistakes in the set-up', () => {
  assert.equal(failureOf('invalid_grant', 'terms_of_service_required').kind, 'terms');
  assert.equal(failureOf('invalid_resource', 'The target resource is invalid.').kind, 'folder');
  assert.equal(failureOf('invalid_token', '').kind, 'token_refused');
});

test("does not take a proxy's page for Box, nor repeat its text", () => {
  const failure = tokenFailure({ status: 407, headers: new Headers(), json: undefined });
  assert.ok(failure.kind === 'unavailable');
  assert.match(failure.detail, /HTTP 407.*proxy/);
  const odd = failureOf('<b>ada@intranet.example</b>', '');
  assert.ok(odd.kind === 'setup' && !odd.detail.includes('ada'));
});
