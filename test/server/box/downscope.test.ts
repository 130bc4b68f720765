import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parseConfig } from '../../../src/server/index.ts';
import { createWorld } from '../endpoint-world.ts';
import { createRecordedBox } from '../recorded-box.ts';

/** An endpoint whose exchanges are seen, and may be answered otherwise. */
async function createSpiedWorld(answer: (form: URLSearchParams) => Response | undefined) {
  const box = await createRecordedBox();
  const forms: URLSearchParams[] = [];
  const world = await createWorld({
    config: parseConfig(box.local.appConfig()),
    now: Date.now,
    apiUrl: 'https://box.proxy.example/',
    fetch: async (request) => {
      const form = new URLSearchParams(await request.clone().text());
      if (!form.has('subject_token')) return box.fetch(request);
      forms.push(form);
      return answer(form) ?? box.fetch(request);
    },
  });
  return { ...world, forms };
}

test("names the folder by Box's own host, and the root not at all", async () => {
  const { ask, forms } = await createSpiedWorld(() => undefined);
  await ask('ada');
  await ask('ada', { folder_id: '123' });
  assert.deepEqual(
    forms.map((form) => form.get('resource')),
    [null, 'https://api.box.com/2.0/folders/123'],
  );
  assert.equal(forms[0]?.get('scope'), 'base_explorer');
});

test('never hands out the full token, even where Box answers it', async () => {
  const { ask, forms } = await createSpiedWorld((form) =>
    Response.json({ access_token: form.get('subject_token'), expires_in: 3600, token_type: 'bearer' }),
  );
  const { response, json } = await ask('ada');
  assert.equal(response.status, 500);
  assert.equal(json['code'], 'app_setup');
  assert.ok(!JSON.stringify(json).includes(forms[0]?.get('subject_token') ?? ''));
});

test('names a scope that Box does not know to the administrator', async () => {
  const { ask } = await createWorld({ scopes: { browse: ['base_nothing'] } });
  const { json } = await ask('ada', {}, { 'X-Admin': '1' });
  assert.equal(json['code'], 'app_setup');
  assert.match(String(json['admin_detail']), /scopes option/);
});
