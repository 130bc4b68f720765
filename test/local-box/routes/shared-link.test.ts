import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { ADA, Client, clientOf, GRACE, idAt, ORIGIN, testBox } from '../test-box.ts';
import type { Json } from '../test-box.ts';

const box = await testBox();
const ada = clientOf(box, ADA);
beforeEach(() => {
  box.control.reset();
});

async function share(path: string, shared_link: unknown): Promise<Json> {
  const { status, json } = await ada.call(`${path}?fields=shared_link`, {
    method: 'PUT',
    json: { shared_link },
  });
  assert.equal(status, 200);
  return json;
}

test('a link is made with the asked access, changed at the same URL, and taken away', async () => {
  const path = `/2.0/files/${await idAt(ada, 'Welcome.txt')}`;
  assert.equal((await ada.call(`${path}?fields=shared_link`)).json['shared_link'], null);
  const made = (await share(path, { access: 'open' }))['shared_link'] as Json;
  assert.equal(made['access'], 'open');
  const changed = (await share(path, { access: 'collaborators' }))['shared_link'] as Json;
  assert.deepEqual([changed['url'], changed['access']], [made['url'], 'collaborators']);
  assert.equal((await share(path, null))['shared_link'], null);
});

test('a link without an access gets the enterprise’s default', async () => {
  const path = `/2.0/folders/${await idAt(ada, 'Projects')}`;
  assert.equal(((await share(path, {}))['shared_link'] as Json)['access'], 'company');
});

test('folders and web links are shared as well; the allowed levels are told', async () => {
  for (const path of [
    `/2.0/folders/${await idAt(ada, 'Projects')}`,
    `/2.0/web_links/${await idAt(ada, 'Company handbook')}`,
  ]) {
    const link = (await share(path, { access: 'company' }))['shared_link'] as Json;
    assert.equal(link['access'], 'company');
    const { json } = await ada.call(`${path}?fields=allowed_shared_link_access_levels`);
    assert.deepEqual(json['allowed_shared_link_access_levels'], ['open', 'company', 'collaborators']);
  }
});

test('an unknown access is refused', async () => {
  const path = `/2.0/files/${await idAt(ada, 'Welcome.txt')}`;
  for (const shared_link of [{ access: 'world' }, 'open', 7]) {
    assert.equal((await ada.call(path, { method: 'PUT', json: { shared_link } })).status, 400);
  }
});

test('only a link open to all opens without a token', async () => {
  const path = `/2.0/files/${await idAt(ada, 'Welcome.txt')}`;
  const link = (await share(path, { access: 'open' }))['shared_link'] as Json;
  const anyone = new Client(box);
  const download = String(link['download_url']).slice(ORIGIN.length);
  const page = String(link['url']).slice(ORIGIN.length);
  assert.match(await (await anyone.fetch(download)).text(), /^Welcome/);
  assert.match(await (await anyone.fetch(page)).text(), /Welcome\.txt/);
  await share(path, { access: 'company' });
  assert.equal((await anyone.fetch(download)).status, 404);
  assert.equal((await anyone.fetch(page)).status, 404);
});

test('a colleague sees the shared item, but not where it lies, and may change nothing', async () => {
  const path = `/2.0/files/${await idAt(ada, 'Policies', 'Travel policy.pdf')}`;
  const link = (await share(path, { access: 'company' }))['shared_link'] as Json;
  const headers = { BoxApi: `shared_link=${String(link['url'])}` };
  const grace = clientOf(box, GRACE);
  const { status, json } = await grace.call(
    '/2.0/shared_items?fields=name,parent,path_collection,permissions',
    { headers },
  );
  assert.equal(status, 200);
  assert.deepEqual([json['name'], json['parent']], ['Travel policy.pdf', null]);
  assert.deepEqual(json['path_collection'], { total_count: 0, entries: [] });
  const permissions = json['permissions'] as Json;
  assert.deepEqual(
    Object.keys(permissions).filter((name) => permissions[name]),
    ['can_download', 'can_preview'],
  );
  await share(path, { access: 'collaborators' });
  assert.equal((await grace.call('/2.0/shared_items', { headers })).status, 404);
});
