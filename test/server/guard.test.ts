import assert from 'node:assert/strict';
import { test } from 'node:test';

import { guard } from '../../src/server/guard.ts';

const URL_OF_ENDPOINT = 'https://intranet.example/box/token';
const GOOD = {
  'Content-Type': 'application/json',
  'X-Box-File-Widget': '1',
  'Sec-Fetch-Site': 'same-origin',
};

interface Change {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly listed?: readonly string[];
}

function verdict({ method = 'POST', url = URL_OF_ENDPOINT, headers = {}, listed = [] }: Change = {}) {
  const sent = new Headers(GOOD);
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) sent.delete(name);
    else sent.set(name, value);
  }
  const refusal = guard(new Request(url, { method, headers: sent }), listed);
  return refusal === undefined ? 'passes' : `${refusal.status} ${refusal.code} ${refusal.reason}`;
}

test('passes what the widget sends', () => {
  assert.equal(verdict(), 'passes');
  assert.equal(verdict({ headers: { 'Content-Type': 'Application/JSON; charset=utf-8' } }), 'passes');
  assert.equal(verdict({ url: `${URL_OF_ENDPOINT}?action=box_token` }), 'passes');
});

test('refuses every method but POST', () => {
  for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS']) {
    assert.equal(verdict({ method }), '405 endpoint_not_found method');
  }
});

test('refuses what a form or a plain cross-site request can send', () => {
  for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain', null]) {
    assert.equal(verdict({ headers: { 'Content-Type': type } }), '415 app_setup content_type');
  }
  assert.equal(verdict({ headers: { 'X-Box-File-Widget': null } }), '403 forbidden no_widget_header');
});

test('refuses a page of another site', () => {
  for (const site of ['cross-site', 'same-site', 'none']) {
    assert.equal(verdict({ headers: { 'Sec-Fetch-Site': site } }), '403 forbidden foreign_origin');
  }
});

test('goes by the origin where the browser does not send Sec-Fetch-Site', () => {
  const from = (origin: string | null) => verdict({ headers: { 'Sec-Fetch-Site': null, Origin: origin } });
  assert.equal(from('https://intranet.example'), 'passes');
  assert.equal(from(null), 'passes');
  for (const origin of ['https://evil.example', 'null', 'https://intranet.example.evil.example']) {
    assert.equal(from(origin), '403 forbidden foreign_origin');
  }
});

test('passes another site only where the operator lists its origin', () => {
  const headers = { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://portal.example' };
  assert.equal(verdict({ headers, listed: ['https://portal.example'] }), 'passes');
  assert.equal(verdict({ headers, listed: ['https://other.example'] }), '403 forbidden foreign_origin');
});

test('refuses a request that claims to be somebody', () => {
  for (const query of ['user=grace', 'EMAIL=x', 'user_id=1', 'as-user=2', 'box_subject_id=3']) {
    assert.equal(verdict({ url: `${URL_OF_ENDPOINT}?${query}` }), '400 app_setup identity_in_request');
  }
  assert.equal(verdict({ headers: { 'As-User': '123' } }), '400 app_setup identity_in_request');
});
