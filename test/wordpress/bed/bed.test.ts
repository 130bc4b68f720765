import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startBed, type Bed } from './bed.ts';

let bed: Bed;
before(async () => {
  bed = await startBed({ users: { ada: { email: 'ada@intranet.example', role: 'subscriber' } } });
});
after(() => bed.stop());

test('a WordPress of its own answers', async () => {
  const home = await fetch(bed.url);
  assert.equal(home.status, 200);
  assert.match(await home.text(), /Intranet/);
});

test('pretty permalinks lead to the REST API, and static files to their types', async () => {
  assert.equal((await fetch(`${bed.url}/wp-json/wp/v2/types`)).status, 200);
  const style = await fetch(`${bed.url}/wp-content/themes/twentytwentyfive/style.css`);
  assert.match(style.headers.get('Content-Type') ?? '', /^text\/css/);
});

test('its people are those that were asked for', () => {
  assert.deepEqual(bed.php(`return get_user_by( 'login', 'ada' )->roles;`), ['subscriber']);
  assert.equal(bed.php(`return get_bloginfo( 'version' );`), '7.1.1');
});

test('WP-CLI works on it', async () => {
  const { status, stdout } = await bed.cli('option', 'get', 'blogname');
  assert.deepEqual([status, stdout.trim()], [0, 'Intranet']);
});
