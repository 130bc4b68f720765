import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { isFeature } from '../../../src/contract/features.ts';
import type { Policy } from '../../../src/server/index.ts';
import { DEFAULT_SCOPES } from '../../../src/server/index.ts';
import { smallSeed } from '../../local-box/small-seed.ts';
import { createWorld, TOKEN_URL } from '../endpoint-world.ts';
import { fuzzRequest, type FuzzRequest } from './requests.ts';

/** `npm run fuzz:endpoint` has 100,000; FUZZ_SEED repeats a run. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 2000);
const SEED = process.env['FUZZ_SEED'];

/** What each may have; grants more than is asked for, which must not matter. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'ada@intranet.example': ['browse', 'download', 'upload'],
  'grace@intranet.example': ['browse'],
  'ada@intranet.example.evil.example': ['preview'],
};

const policy: Policy = ({ user }) => ({ features: (ALLOWED[user.email] ?? []).filter(isFeature) });

const ADDRESSES: Readonly<Record<string, string>> = { mallory: 'ada@intranet.example.evil.example' };
const addressOf = (person: string) => ADDRESSES[person] ?? `${person}@intranet.example`;

function toRequest({ method, query, headers, body, session }: FuzzRequest): Request {
  const hasBody = !['GET', 'HEAD'].includes(method);
  const sent = new Headers();
  for (const [name, value] of headers) sent.append(name, value);
  if (session !== undefined) sent.set('X-Email', addressOf(session));
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return new Request(TOKEN_URL + query, { method, headers: sent, ...(hasBody && { body: bytes }) });
}

/** The scopes that may come of what is asked for and allowed. */
function mostScopes(address: string, body: FuzzRequest['body']): readonly string[] {
  const { features } = JSON.parse(String(body)) as { features: readonly string[] };
  const granted = features.filter((feature) => ALLOWED[address]?.includes(feature)).filter(isFeature);
  const alone = granted.includes('browse') ? [] : ['base_upload', 'base_preview'];
  return [...granted.flatMap((feature) => DEFAULT_SCOPES[feature]), ...alone];
}

test(`${RUNS} random requests: never a 5xx, no token without a session, nothing beyond the policy`, async (context) => {
  const { endpoint, box, time } = await createWorld({ policy }, { seed: smallSeed });
  const subjects = new Map<string, unknown>();
  const counts: Record<number, number> = {};

  async function checkToken(address: string, body: FuzzRequest['body'], answer: Record<string, unknown>) {
    const { restricted_to, subject, access_token: token } = answer;
    const scopes = (restricted_to as { scope: string }[]).map(({ scope }) => scope);
    const most = mostScopes(address, body);
    assert.ok(scopes.length > 0 && scopes.every((scope) => most.includes(scope)), scopes.join());
    assert.ok(!box.fullTokens.has(String(token)), 'a full token');
    assert.equal(subject, subjects.get(address) ?? subject, 'one subject a person');
    // Other tokens may not ask who they are for.
    if (subjects.has(address) || !scopes.includes('base_explorer')) return;
    subjects.set(address, subject);
    const headers = { Authorization: `Bearer ${String(token)}` };
    const me = await box.local.fetch(new Request('https://box.example/2.0/users/me', { headers }));
    assert.equal(((await me.json()) as { login: string }).login, address);
  }

  const property = fc.asyncProperty(fuzzRequest, async (asked) => {
    const response = await endpoint(toRequest(asked));
    counts[response.status] = (counts[response.status] ?? 0) + 1;
    time.now += 50;
    assert.ok(response.status < 500, `status ${response.status}`);
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), null);
    const answer = (await response.json()) as Record<string, unknown>;
    if (response.status !== 200) {
      assert.ok(!('access_token' in answer));
      return;
    }
    assert.ok(asked.session !== undefined, 'a token without a session');
    await checkToken(addressOf(asked.session), asked.body, answer);
  });
  await fc.assert(property, {
    numRuns: RUNS,
    includeErrorInReport: true,
    ...(SEED !== undefined && { seed: Number(SEED) }),
  });
  const line = Object.entries(counts).map(([status, count]) => `${count} × ${status}`);
  context.diagnostic(line.join(', '));
  assert.ok((counts[200] ?? 0) > RUNS / 10, 'enough of them got a token');
});
