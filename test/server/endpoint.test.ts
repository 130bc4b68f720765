import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parseConfig } from '../../src/server/index.ts';
import { consoleJson, KEYS } from './app-config.ts';
import { createWorld, TOKEN_URL, widgetRequest } from './endpoint-world.ts';

test('gives a narrowed token for the folder that is asked for', async () => {
  const { ask, box } = await createWorld();
  const root = (await ask('ada')).json['access_token'] as string;
  const listing = await box.local.fetch(
    new Request('https://box.example/2.0/folders/0/items', { headers: { Authorization: `Bearer ${root}` } }),
  );
  const { entries } = (await listing.json()) as { entries: { type: string; id: string; name: string }[] };
  const folder = entries.find(({ type }) => type === 'folder');
  assert.ok(folder);
  const { json } = await ask('ada', { folder_id: folder.id });
  const [restriction] = json['restricted_to'] as { scope: string; object: { id: string } }[];
  assert.equal(restriction?.scope, 'base_explorer');
  assert.equal(restriction.object.id, folder.id);
  const outside = await box.local.fetch(
    new Request('https://box.example/2.0/folders/0', {
      headers: { Authorization: `Bearer ${String(json['access_token'])}` },
    }),
  );
  assert.equal(outside.status, 403);
});

test("refuses another user's folder", async () => {
  const { ask, box } = await createWorld();
  const token = box.local.issueToken({ login: 'grace@intranet.example' });
  const listing = await box.local.fetch(
    new Request('https://box.example/2.0/folders/0/items', { headers: { Authorization: `Bearer ${token}` } }),
  );
  const { entries } = (await listing.json()) as { entries: { type: string; id: string }[] };
  const id = entries.find(({ type }) => type === 'folder')?.id;
  assert.ok(id);
  const { response, json } = await ask('ada', { folder_id: id });
  assert.equal(response.status, 403);
  assert.equal(json['code'], 'forbidden');
});

test('never grants more than the policy, and refuses where that is nothing', async () => {
  const { ask } = await createWorld({
    policy: ({ folderId }) => ({ features: folderId === '0' ? ['browse', 'delete'] : [] }),
  });
  const { json } = await ask('ada', { features: ['browse', 'upload'] });
  const scopes = (json['restricted_to'] as { scope: string }[]).map(({ scope }) => scope);
  assert.deepEqual(scopes, ['base_explorer']);
  const refused = await ask('ada', { folder_id: '1' });
  assert.equal(refused.response.status, 403);
  assert.equal(refused.json['code'], 'forbidden');
});

test('the log tells apart what the answer does not, with its correlation id and no address', async () => {
  const { ask, log } = await createWorld();
  const answers = [await ask('nobody'), await ask('ivan'), await ask('twin')];
  assert.deepEqual(
    log.map((entry) => entry.event === 'refused' && [entry.reason, entry.level, entry.correlation_id]),
    ['no_match', 'inactive', 'several_matches'].map((reason, index) => [
      reason,
      'warn',
      answers[index]?.json['correlation_id'],
    ]),
  );
  assert.ok(!JSON.stringify(log).includes('@'));
});

test('gives the cause to administrators only', async () => {
  const { ask, box } = await createWorld();
  box.local.control.addFault({ path: '/oauth2/token', status: 400, code: 'unauthorized_client' });
  const user = await ask('ada');
  assert.equal(user.json['code'], 'app_setup');
  assert.equal(user.json['admin_detail'], undefined);
  const admin = await ask('ada', {}, { 'X-Admin': '1' });
  assert.match(String(admin.json['admin_detail']), /re-authorise/);
});

test("an error of the deployer's own code is answered, and its text repeated nowhere", async () => {
  const { endpoint, log } = await createWorld({
    identify: () => Promise.reject(new TypeError('no session for ada@intranet.example')),
  });
  const response = await endpoint(widgetRequest());
  const text = await response.text();
  assert.equal(response.status, 500);
  assert.equal((JSON.parse(text) as { code: string }).code, 'endpoint_failed');
  assert.ok(!text.includes('session for') && !JSON.stringify(log).includes('session for'));
  assert.ok(JSON.stringify(log).includes('TypeError'));
});

test('null from identify is nobody', async () => {
  const { endpoint } = await createWorld({ identify: () => null });
  assert.equal((await endpoint(widgetRequest())).status, 401);
});

test('a key that turns out to be damaged is a fault of the set-up', async () => {
  const pem = KEYS.plain.replace(/^[A-Za-z0-9+/]{64}$/m, '');
  const { ask } = await createWorld({ config: parseConfig(consoleJson({ privateKey: pem })) });
  const { json } = await ask('ada', {}, { 'X-Admin': '1' });
  assert.equal(json['code'], 'app_setup');
  assert.match(String(json['admin_detail']), /privateKey/);
});

test('a log that throws costs nobody the answer', async () => {
  const { endpoint } = await createWorld({
    log: () => {
      throw new Error('disk full');
    },
  });
  assert.equal((await endpoint(widgetRequest())).status, 401);
});

test('gives identify a request whose body cannot be read any more', async () => {
  const read = await createWorld({
    identify: async (request) => {
      await assert.rejects(request.json());
      return { email: 'ada@intranet.example' };
    },
  });
  assert.equal((await read.endpoint(widgetRequest())).status, 200);
});

test('tells where to sign in again, and whom to ask', async () => {
  const { endpoint } = await createWorld({ loginUrl: '/sign-in', contact: 'helpdesk' });
  const problem = (await (await endpoint(widgetRequest())).json()) as Record<string, unknown>;
  assert.deepEqual([problem['login_url'], problem['contact']], ['/sign-in', 'helpdesk']);
});

test('answers pages of a listed origin, and their preflight, with CORS headers', async () => {
  const origin = 'https://portal.example';
  const { endpoint } = await createWorld({ allowedOrigins: [origin] });
  const preflight = await endpoint(
    new Request(TOKEN_URL, {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
    }),
  );
  assert.equal(preflight.status, 204);
  assert.match(preflight.headers.get('Access-Control-Allow-Headers') ?? '', /X-Box-File-Widget/);
  const listed = await endpoint(
    widgetRequest({}, { Origin: origin, 'Sec-Fetch-Site': 'cross-site', 'X-Email': 'ada@intranet.example' }),
  );
  assert.equal(listed.status, 200);
  for (const { headers } of [preflight, listed]) {
    assert.equal(headers.get('Access-Control-Allow-Origin'), origin);
    assert.equal(headers.get('Access-Control-Allow-Credentials'), 'true');
    assert.match(headers.get('Vary') ?? '', /Origin/);
  }
  const foreign = await endpoint(widgetRequest({}, { Origin: 'https://evil.example' }));
  assert.equal(foreign.status, 403);
  assert.equal(foreign.headers.get('Access-Control-Allow-Origin'), null);
});
