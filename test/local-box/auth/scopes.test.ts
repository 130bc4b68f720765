import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { createLocalBox } from '../../../src/local-box/index.ts';
import type { LocalBox, LocalBoxOptions } from '../../../src/local-box/index.ts';
import { ADA, Client, clientOf, idAt, ORIGIN, testBox } from '../test-box.ts';
import type { Call } from '../test-box.ts';
import { smallSeed } from '../small-seed.ts';

/** Every route family with the scopes that open it; any other scope alone is refused. */
const ROUTES: readonly [string, string, (ids: Ids) => [string, Call], readonly string[]][] = [
  [
    'list',
    'a folder',
    ({ folder }) => [`/2.0/folders/${folder}`, {}],
    ['base_explorer', 'base_picker', 'item_read', 'root_readonly'],
  ],
  [
    'list items',
    'a folder',
    ({ folder }) => [`/2.0/folders/${folder}/items`, {}],
    ['base_explorer', 'base_picker', 'item_read', 'root_readonly'],
  ],
  [
    'read',
    'a file',
    ({ file }) => [`/2.0/files/${file}`, {}],
    [
      ...['base_explorer', 'base_picker', 'base_preview', 'base_sidebar', 'item_read'],
      ...['item_preview', 'item_download', 'root_readonly'],
    ],
  ],
  ['download', 'a file', ({ file }) => [`/2.0/files/${file}/content`, {}], ['item_download']],
  [
    'search',
    'everything',
    () => ['/2.0/search?query=plan', {}],
    ['base_explorer', 'base_picker', 'root_readonly'],
  ],
  ['see', 'recent items', () => ['/2.0/recent_items', {}], ['base_explorer', 'base_picker', 'root_readonly']],
  [
    'create',
    'a folder',
    () => ['/2.0/folders', { method: 'POST', json: { name: crypto.randomUUID(), parent: { id: '0' } } }],
    ['item_upload', 'base_upload'],
  ],
  [
    'check',
    'an upload',
    () => ['/2.0/files/content', { method: 'OPTIONS', json: { name: 'new.txt', parent: { id: '0' } } }],
    ['item_upload', 'base_upload'],
  ],
  [
    'upload',
    'a file',
    () => ['/api/2.0/files/content', { method: 'POST', body: uploadForm() }],
    ['item_upload', 'base_upload'],
  ],
  [
    'upload',
    'a version',
    ({ file }) => [`/api/2.0/files/${file}/content`, { method: 'POST', body: uploadForm() }],
    ['item_upload', 'base_upload'],
  ],
  [
    'open',
    'an upload session',
    () => ['/2.0/files/upload_sessions', { method: 'POST', json: BIG_FILE }],
    ['item_upload', 'base_upload'],
  ],
  [
    'rename',
    'a file',
    ({ file }) => [`/2.0/files/${file}`, put({ name: `${crypto.randomUUID()}.txt` })],
    ['item_rename'],
  ],
  [
    'rename',
    'a folder',
    ({ folder }) => [`/2.0/folders/${folder}`, put({ name: crypto.randomUUID() })],
    ['item_rename'],
  ],
  [
    'rename',
    'a web link',
    ({ link }) => [`/2.0/web_links/${link}`, put({ name: crypto.randomUUID() })],
    ['item_rename'],
  ],
  ['describe', 'a file', ({ file }) => [`/2.0/files/${file}`, put({ description: 'x' })], ['item_rename']],
  ['touch', 'a file', ({ file }) => [`/2.0/files/${file}`, put({})], ['item_rename']],
  [
    'share',
    'a file',
    ({ file }) => [`/2.0/files/${file}`, put({ shared_link: { access: 'open' } })],
    ['item_share'],
  ],
  [
    'unshare',
    'a folder',
    ({ folder }) => [`/2.0/folders/${folder}`, put({ shared_link: null })],
    ['item_share'],
  ],
  ['move', 'a file', ({ file, folder }) => [`/2.0/files/${file}`, put({ parent: { id: folder } })], []],
  ['delete', 'a file', ({ file }) => [`/2.0/files/${file}`, { method: 'DELETE' }], ['item_delete']],
  [
    'delete',
    'a folder',
    ({ folder }) => [`/2.0/folders/${folder}?recursive=true`, { method: 'DELETE' }],
    ['item_delete'],
  ],
  ['delete', 'a web link', ({ link }) => [`/2.0/web_links/${link}`, { method: 'DELETE' }], ['item_delete']],
  ['list', 'users', () => ['/2.0/users', {}], []],
];

const BIG_FILE = { folder_id: '0', file_size: 20_000_000, file_name: 'film.mov' };

const SCOPES = [
  ...[
    'base_explorer',
    'base_picker',
    'base_preview',
    'base_sidebar',
    'base_upload',
    'item_read',
    'item_preview',
  ],
  ...[
    'item_download',
    'item_upload',
    'item_rename',
    'item_share',
    'item_delete',
    'item_comment',
    'item_task',
  ],
  ...['annotation_edit', 'annotation_view_all', 'annotation_view_self', 'root_readonly'],
];

interface Ids {
  readonly folder: string;
  readonly file: string;
  readonly link: string;
}

async function freshIds(box: LocalBox): Promise<Ids> {
  const ada = clientOf(box, ADA);
  return {
    folder: await idAt(ada, 'Projects'),
    file: await idAt(ada, 'Welcome.txt'),
    link: await idAt(ada, 'Company handbook'),
  };
}

const put = (json: unknown): Call => ({ method: 'PUT', json });

function uploadForm(): FormData {
  const form = new FormData();
  form.append('attributes', JSON.stringify({ name: `${crypto.randomUUID()}.txt`, parent: { id: '0' } }));
  form.append('file', new Blob(['x']), 'x');
  return form;
}

describe('each scope alone', () => {
  let box: LocalBox;
  before(async () => {
    box = await testBox();
  });

  for (const [verb, object, request, open] of ROUTES) {
    test(`${verb} ${object}: ${open.join(', ') || 'none'}`, async () => {
      const ids = await freshIds(box);
      for (const scope of SCOPES) {
        const response = await clientOf(box, ADA, [scope]).fetch(...request(ids));
        if (open.includes(scope)) {
          assert.ok(response.ok, `${scope}: ${response.status}`);
          box.control.reset();
          continue;
        }
        assert.equal(response.status, 403, scope);
        assert.equal(((await response.json()) as { code: string }).code, 'insufficient_scope', scope);
        assert.match(response.headers.get('WWW-Authenticate') ?? '', /insufficient_scope/);
      }
    });
  }
});

test('without a token, and with one that never was, the answer is 401 without a body', async () => {
  const box = await testBox({ seed: smallSeed });
  const none = await new Client(box).fetch('/2.0/folders/0');
  assert.equal(none.status, 401);
  assert.equal(none.headers.get('WWW-Authenticate'), 'Bearer realm="Service"');
  assert.equal(await none.text(), '');
  const wrong = await new Client(box, 'guess').fetch('/2.0/folders/0');
  assert.equal(wrong.status, 401);
  assert.match(wrong.headers.get('WWW-Authenticate') ?? '', /error="invalid_token"/);
  assert.equal((await box.fetch(new Request(`${ORIGIN}/2.0/folders/0?access_token=guess`))).status, 401);
});

async function statusOf(
  options: LocalBoxOptions,
  scopes: readonly string[],
  path: string,
  call?: Call,
): Promise<number> {
  const box = await createLocalBox({ seed: smallSeed, ...options });
  return (await clientOf(box, ADA, scopes).call(path, call)).status;
}

test('search can be made to need root_readonly', async () => {
  const strict = { searchNeedsRootReadonly: true };
  assert.equal(await statusOf(strict, ['base_explorer'], '/2.0/search?query=x'), 403);
  assert.equal(await statusOf(strict, ['base_explorer', 'root_readonly'], '/2.0/search?query=x'), 200);
});

test('the scopes that create folders can be chosen', async () => {
  const call = { method: 'POST', json: { name: 'New', parent: { id: '0' } } };
  assert.equal(
    await statusOf({ createFolderScopes: ['item_rename'] }, ['item_upload'], '/2.0/folders', call),
    403,
  );
  assert.equal(
    await statusOf({ createFolderScopes: ['item_rename'] }, ['item_rename'], '/2.0/folders', call),
    201,
  );
});
