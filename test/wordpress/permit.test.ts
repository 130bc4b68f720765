import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, tokenUrl } from './ask.ts';
import { addPage } from './posts.ts';
import { signIn } from './sign-in.ts';
import { setOptions, useSite, type Site } from './stage.ts';

const site = useSite();

/** What a reader finds in the page: the token address and the folder. */
async function readPage({ bed }: Site, path: string, cookie = '') {
  const html = await (await fetch(`${bed.url}/${path}`, { headers: { Cookie: cookie } })).text();
  const attribute = (name: string) =>
    new RegExp(` ${name}="([^"]*)"`).exec(html)?.[1]?.replaceAll('&#038;', '&').replaceAll('&amp;', '&');
  return { html, url: attribute('data-token-url') ?? '', folder: attribute('folder-id') };
}

const session = async () => ({ ...(await signIn(site().bed.url, 'ada')) });

test('a page gives a token for its own folder, and for no other', async () => {
  addPage(site().bed, 'placed', '[box_file_widget folder="0" features="browse,download"]');
  const ada = await session();
  const { url } = await readPage(site(), 'placed/');
  assert.equal((await ask(url, ada)).status, 200);
  assert.equal((await ask(url, ada, { folder_id: '1' })).status, 403);
  assert.equal((await ask(tokenUrl(site()), ada)).status, 403, 'without what the page says');
});

test('a changed permit opens nothing', async () => {
  addPage(site().bed, 'sealed', '[box_file_widget folder="12345"]');
  const ada = await session();
  const { url } = await readPage(site(), 'sealed/');
  const changed = new URL(url);
  changed.searchParams.set('permit', (changed.searchParams.get('permit') ?? '').replace('.12345.', '.0.'));
  assert.notEqual(changed.href, url);
  assert.equal((await ask(changed.href, ada)).status, 403);
});

test('readers get no feature that the author has left out', async () => {
  addPage(site().bed, 'reading', '[box_file_widget folder="0" features="browse"]');
  const { url } = await readPage(site(), 'reading/');
  const { json } = await ask(url, await session(), { features: ['browse', 'delete', 'upload'] });
  const scopes = (json['restricted_to'] as readonly { scope: string }[]).map(({ scope }) => scope);
  assert.deepEqual([...new Set(scopes)], ['base_explorer']);
});

test('a page that a reader may not read gives no token', async () => {
  const id = addPage(site().bed, 'secret', '[box_file_widget folder="0"]');
  const { url } = await readPage(site(), 'secret/');
  const ada = await session();
  assert.equal((await ask(url, ada)).status, 200);
  site().bed.php(`return wp_update_post( array( 'ID' => ${id}, 'post_status' => 'private' ) );`);
  assert.equal((await ask(url, ada)).status, 403);
});

test('a page without a folder shows that of the role, and gives no other', async () => {
  addPage(site().bed, 'role', '[box_file_widget]');
  setOptions(site().bed, { roles: { subscriber: { features: ['browse', 'download'], folder: '0' } } });
  const ada = await session();
  const { url, folder } = await readPage(site(), 'role/');
  assert.equal(folder, undefined);
  const start = await fetch(`${site().bed.url}/wp-admin/admin-ajax.php?action=box_file_widget_start`, {
    headers: ada,
  });
  assert.deepEqual(await start.json(), { folder_id: '0' });
  assert.equal((await ask(url, ada, { folder_id: '0' })).status, 200);
  assert.equal((await ask(url, ada, { folder_id: '1' })).status, 403);
  setOptions(site().bed, { roles: null });
});

test('a page is the same for all who read it, and has no nonce: a page cache may keep it', async () => {
  addPage(site().bed, 'cached', '[box_file_widget folder="0"]');
  const element = ({ html }: { html: string }) => /<box-file-widget[^>]*>/.exec(html)?.[0];
  const grace = await signIn(site().bed.url, 'grace');
  const ada = await signIn(site().bed.url, 'ada');
  const forNobody = element(await readPage(site(), 'cached/'));
  assert.ok(forNobody !== undefined);
  for (const { Cookie, 'X-WP-Nonce': nonce } of [ada, grace]) {
    const page = await readPage(site(), 'cached/', Cookie);
    assert.equal(element(page), forNobody);
    assert.ok(!forNobody.includes(nonce));
  }
});
