import assert from 'node:assert/strict';

import { LOGINS, type Backend } from './backend.ts';
import type { Expectation } from './case.ts';
import type { Answer } from './exchange.ts';

/** Compares an answer with what its case expects; `earlier` holds the answers of the steps before. */
export async function checkExpectation(
  backend: Backend,
  expected: Expectation,
  answer: Answer,
  earlier: readonly Answer[],
): Promise<void> {
  // Never the body: it may hold a token.
  const got = `HTTP ${answer.status} ${textOf(answer.json['code'])}`.trim();
  assert.equal(answer.status, expected.status, `${got} instead of HTTP ${expected.status}`);
  for (const member of ['code', 'title', 'retryable'] as const) {
    if (expected[member] === undefined) continue;
    const difference = `"${member}" is ${String(answer.json[member])} instead of ${String(expected[member])}`;
    assert.equal(answer.json[member], expected[member], difference);
  }
  for (const [name, value] of Object.entries(expected.headers ?? {})) {
    assert.equal(answer.headers.get(name), value, name);
  }
  if (expected.scopes !== undefined) assert.deepEqual(scopesIn(answer), [...expected.scopes].sort());
  checkAgainstEarlier(expected, answer, earlier);
  await checkAtBox(backend, expected, answer);
}

function checkAgainstEarlier(expected: Expectation, answer: Answer, earlier: readonly Answer[]): void {
  const member = (name: string, step: number) => earlier[step]?.json[name];
  const { access_token: token, subject } = answer.json;
  const { same_token_as, other_token_than, same_subject_as, other_subject_than, same_answer_as } = expected;
  if (same_token_as !== undefined) assert.equal(token, member('access_token', same_token_as));
  if (other_token_than !== undefined) assert.notEqual(token, member('access_token', other_token_than));
  if (same_subject_as !== undefined) assert.equal(subject, member('subject', same_subject_as));
  if (other_subject_than !== undefined) assert.notEqual(subject, member('subject', other_subject_than));
  if (same_answer_as !== undefined) {
    assert.deepEqual(withoutCorrelation(answer), withoutCorrelation(earlier[same_answer_as]));
  }
}

async function checkAtBox(backend: Backend, { owner, box = {} }: Expectation, answer: Answer): Promise<void> {
  const { askBox } = backend;
  if (askBox === undefined) return;
  const headers = { Authorization: `Bearer ${String(answer.json['access_token'])}` };
  for (const [path, status] of Object.entries(box)) {
    assert.equal((await askBox(path, { headers })).status, status, path);
  }
  if (owner === undefined) return;
  const me: unknown = await (await askBox('/2.0/users/me', { headers })).json();
  assert.equal((me as { login?: unknown }).login, LOGINS[owner]);
}

function scopesIn(answer: Answer): readonly unknown[] {
  const entries = answer.json['restricted_to'] as readonly { readonly scope: string }[];
  return [...new Set(entries.map((entry) => entry.scope))].sort();
}

function withoutCorrelation(answer: Answer | undefined): unknown {
  return { status: answer?.status, ...answer?.json, correlation_id: undefined };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
