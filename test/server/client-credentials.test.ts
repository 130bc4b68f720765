import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { LocalBoxOptions } from '../../src/local-box/index.ts';
import { parseConfig } from '../../src/server/index.ts';
import { createWorld } from './endpoint-world.ts';
import { createRecordedBox } from './recorded-box.ts';

async function createCcgWorld(options: LocalBoxOptions = {}, change: { enterpriseID?: string } = {}) {
  const box = await createRecordedBox({
    ...options,
    app: { grants: ['client_credentials'], ...options.app },
  });
  const { boxAppSettings, enterpriseID } = box.local.appConfig();
  const { clientID, clientSecret } = boxAppSettings;
  const config = parseConfig({ boxAppSettings: { clientID, clientSecret }, enterpriseID, ...change });
  return { ...(await createWorld({ config, fetch: box.fetch, now: Date.now })), box };
}

test('gives narrowed tokens to an app with client credentials', async () => {
  const { ask, box } = await createCcgWorld();
  const { response, json } = await ask('ada');
  assert.equal(response.status, 200);
  assert.ok(!box.fullTokens.has(String(json['access_token'])));
  assert.deepEqual(box.takeCalls(), ['ccg', 'users', 'ccg', 'exchange']);
  assert.equal((await ask('ivan')).json['code'], 'no_box_user');
});

test('names what is wrong with the app', async () => {
  for (const [app, change, expected] of [
    [{}, { enterpriseID: '7654321' }, /"enterpriseID" is not the enterprise of this app/],
    [{ authorized: false }, {}, /authorise the app/],
    [{ userAccessTokens: false }, {}, /Generate user access tokens/],
    [{ grants: ['jwt'] as const }, {}, /its configuration needs "appAuth" with the key/],
  ] as const) {
    const { ask } = await createCcgWorld({ app }, change);
    const { json } = await ask('ada', {}, { 'X-Admin': '1' });
    assert.equal(json['code'], 'app_setup');
    assert.match(String(json['admin_detail']), expected);
  }
});
