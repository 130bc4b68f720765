import assert from 'node:assert/strict';

import { isEndpointCode } from '../contract/problem.ts';
import { LOGINS } from './backend.ts';
import type { Answer } from './exchange.ts';

const PROBLEM_MEMBERS = ['code', 'correlation_id', 'retryable', 'status', 'title', 'type'];
const OPTIONAL_MEMBERS = ['contact', 'login_url'];

/** What holds for every answer to a user who is no administrator, whatever the case is about. */
export function checkInvariants(answer: Answer, secrets: readonly string[]): void {
  assert.equal(answer.headers.get('Cache-Control'), 'no-store');
  assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null);
  if (answer.status === 200) checkToken(answer);
  else checkProblem(answer);
  checkSecrets(answer, secrets);
}

function checkToken({ json, headers }: Answer): void {
  assert.match(headers.get('Content-Type') ?? '', /^application\/json\b/);
  const { access_token, expires_in, token_type, restricted_to, subject } = json;
  assert.ok(typeof access_token === 'string' && access_token !== '', 'access_token');
  assert.ok(Number.isInteger(expires_in) && Number(expires_in) >= 300, 'expires_in');
  assert.equal(token_type, 'bearer');
  assert.ok(Array.isArray(restricted_to) && restricted_to.length > 0, 'restricted_to');
  assert.ok(typeof subject === 'string' && !/@|^\d+$/.test(subject) && subject.length >= 16, 'subject');
}

function checkProblem({ json, headers, status }: Answer): void {
  assert.match(headers.get('Content-Type') ?? '', /^application\/problem\+json\b/);
  const members = Object.keys(json).filter((name) => !OPTIONAL_MEMBERS.includes(name));
  assert.deepEqual(members.sort(), PROBLEM_MEMBERS);
  assert.equal(json['status'], status);
  assert.ok(isEndpointCode(json['code']), 'code');
  assert.ok(
    typeof json['correlation_id'] === 'string' && json['correlation_id'].length >= 8,
    'correlation_id',
  );
}

function checkSecrets({ text, headers }: Answer, secrets: readonly string[]): void {
  const sent = `${text}\n${JSON.stringify([...headers])}`;
  for (const login of Object.values(LOGINS)) assert.ok(!sent.includes(login), 'no e-mail address');
  assert.ok(!secrets.some((secret) => sent.includes(secret)), 'no secret');
}
