import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha1Hex } from '../../../src/local-box/store/sha1.ts';
import { ADA, Client, clientOf, EXPLORER_SCOPES, idAt, ORIGIN, testBox } from '../test-box.ts';
import type { Json } from '../test-box.ts';

const box = await testBox();
const ada = clientOf(box, ADA);

const download = async (
  path: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> => ada.fetch(`/2.0/files/${await idAt(ada, ...path)}/content`, { headers });

test('gives the bytes whose SHA-1 the file tells, also of 5 MB', async () => {
  const id = await idAt(ada, 'Site survey 2025.zip');
  const { json } = await ada.call(`/2.0/files/${id}?fields=sha1,size`);
  const bytes = new Uint8Array(await (await download(['Site survey 2025.zip'])).arrayBuffer());
  assert.ok(bytes.length > 5 * 1024 ** 2);
  assert.equal(bytes.length, json['size']);
  assert.equal(await sha1Hex(bytes), json['sha1']);
});

test('takes the token from the query, at the URL the file tells', async () => {
  const id = await idAt(ada, 'Welcome.txt');
  const downscoped = clientOf(box, ADA, ['base_explorer', 'item_download']);
  const { json } = await downscoped.call(
    `/2.0/files/${id}?fields=authenticated_download_url,is_download_available`,
  );
  assert.equal(json['is_download_available'], true);
  const url = String(json['authenticated_download_url']);
  assert.ok(url.startsWith(ORIGIN));
  const path = url.slice(ORIGIN.length);
  const response = await new Client(box).fetch(`${path}?access_token=${downscoped.token}`);
  assert.equal(response.status, 200);
  assert.match(await response.text(), /^Welcome/);
});

test('is not available to a token without item_download', async () => {
  const id = await idAt(ada, 'Welcome.txt');
  const { json } = await clientOf(box, ADA, ['base_explorer']).call(
    `/2.0/files/${id}?fields=is_download_available`,
  );
  assert.equal(json['is_download_available'], false);
});

test('is an attachment whose name survives, whatever is in it', async () => {
  const cases = [
    ['Welcome.txt', `attachment; filename="Welcome.txt"; filename*=UTF-8''Welcome.txt`],
    [
      'Ada\'s "final" draft.txt',
      `attachment; filename="Ada's _final_ draft.txt"; filename*=UTF-8''Ada%27s%20%22final%22%20draft.txt`,
    ],
    [
      '🎉 Launch party 👩🏽‍💻 plans.txt',
      `attachment; filename="_ Launch party ____ plans.txt"; filename*=UTF-8''${encodeURIComponent('🎉 Launch party 👩🏽‍💻 plans.txt')}`,
    ],
  ] as const;
  for (const [name, expected] of cases) {
    const path = name === 'Welcome.txt' ? [name] : ['From customers', name];
    assert.equal((await download(path)).headers.get('Content-Disposition'), expected);
  }
});

test('gives the range that is asked for', async () => {
  const ranges = [
    ['bytes=0-6', 206, 'Welcome', 'bytes 0-6/68'],
    ['bytes=-5', 206, 'Box.\n', 'bytes 63-67/68'],
    ['bytes=63-', 206, 'Box.\n', 'bytes 63-67/68'],
    ['bytes=63-900', 206, 'Box.\n', 'bytes 63-67/68'],
    ['bytes=68-', 416, '', 'bytes */68'],
  ] as const;
  for (const [range, status, text, contentRange] of ranges) {
    const response = await download(['Welcome.txt'], { Range: range });
    assert.equal(response.status, status, range);
    assert.equal(await response.text(), text);
    assert.equal(response.headers.get('Content-Range'), contentRange);
  }
  assert.equal((await download(['Welcome.txt'], { Range: 'lines=1-2' })).status, 200);
});

test('a PNG file shows as its own thumbnail to whom may preview it', async () => {
  const id = await idAt(ada, 'Office at night.png');
  const hint = {
    'X-Rep-Hints': '[jpg?dimensions=1024x1024&paged=false,png?dimensions=1024x1024][pdf][text]',
  };
  const representationsOf = async (scopes: readonly string[]): Promise<Json[]> => {
    const { json } = await clientOf(box, ADA, scopes).call(`/2.0/files/${id}?fields=representations`, {
      headers: hint,
    });
    return (json['representations'] as { entries: Json[] }).entries;
  };
  assert.deepEqual(await representationsOf(['base_explorer']), []);
  const [entry] = await representationsOf(EXPLORER_SCOPES);
  assert.deepEqual(entry?.['status'], { state: 'success' });
  const { url_template: template } = entry['content'] as { url_template: string };
  const path = template.replace('{+asset_path}', '1.png').slice(ORIGIN.length);
  const picture = await clientOf(box, ADA, EXPLORER_SCOPES).fetch(path);
  assert.equal(picture.headers.get('Content-Type'), 'image/png');
  assert.equal((await clientOf(box, ADA, ['base_explorer']).fetch(path)).status, 403);
});
