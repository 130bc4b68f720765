import assert from 'node:assert/strict';
import { createHash, createPrivateKey } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { after, before, beforeEach, test } from 'node:test';
import { BoxClient, BoxDeveloperTokenAuth } from 'box-node-sdk';
import { BoxApiError } from 'box-node-sdk/box/errors';
import { BaseUrls } from 'box-node-sdk/networking/baseUrls';
import { NetworkSession } from 'box-node-sdk/networking/network';
import { SignJWT } from 'jose';
import { startLocalBox } from '../../../src/local-box/node/serve.ts';
import type { RunningLocalBox } from '../../../src/local-box/node/serve.ts';
import { PEOPLE } from '../../../src/local-box/seed/people.ts';
import { postForm, jwtForm } from '../auth/assertions.ts';

let running: RunningLocalBox;
let session: NetworkSession;
let ada: BoxClient;
before(async () => {
  running = await startLocalBox();
  const { url } = running;
  session = new NetworkSession({
    baseUrls: new BaseUrls({ baseUrl: url, uploadUrl: `${url}/api`, oauth2Url: url }),
  });
  ada = clientFor(await grantedToken('user', PEOPLE.ada.id));
});
after(() => running.close());
beforeEach(() => {
  running.box.control.reset();
});

const clientFor = (token: string): BoxClient =>
  new BoxClient({ auth: new BoxDeveloperTokenAuth({ token }), networkSession: session });

/** Checks that the SDK understood an error as Box's. It quotes `code`, so the body is looked at. */
const refusal =
  (status: number, code: string) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof BoxApiError);
    assert.equal(error.responseInfo.statusCode, status);
    assert.equal((error.responseInfo.body as { code: string }).code, code);
    return true;
  };

/** By the JWT grant. The SDK's own assertions have no `kid`, which the local Box insists on. */
async function grantedToken(type: 'user' | 'enterprise', sub: string): Promise<string> {
  const { clientID, appAuth } = running.box.appConfig().boxAppSettings;
  const assertion = await new SignJWT({ box_sub_type: type })
    .setProtectedHeader({ alg: 'RS512', kid: appAuth.publicKeyID })
    .setIssuer(clientID)
    .setSubject(sub)
    .setAudience('https://api.box.com/oauth2/token')
    .setJti(crypto.randomUUID())
    .setExpirationTime('30s')
    .sign(createPrivateKey({ key: appAuth.privateKey, passphrase: appAuth.passphrase }));
  const { json } = await postForm(running.box, '/oauth2/token', jwtForm(running.box, assertion));
  return String(json['access_token']);
}

const upload = async (name: string, content: string) => {
  const file = Readable.from([Buffer.from(content)]);
  const { entries } = await ada.uploads.uploadFile({
    attributes: { name, parent: { id: '0' } },
    file,
    fileFileName: name,
  });
  const [stored] = entries ?? [];
  assert.ok(stored);
  return stored;
};

test('users: finds by prefix and knows itself', async () => {
  const service = clientFor(await grantedToken('enterprise', '1234567'));
  const users = await service.users.getUsers({ filterTerm: PEOPLE.ada.login, userType: 'managed' });
  assert.deepEqual(
    users.entries?.map(({ login }) => login),
    [PEOPLE.mallory.login, PEOPLE.ada.login],
  );
  assert.equal((await ada.users.getUserMe()).name, 'Ada Lovelace');
});

test('folders: lists, creates, renames, refuses a second, deletes', async () => {
  const root = await ada.folders.getFolderById('0');
  assert.equal(root.itemCollection?.totalCount, 13);
  const made = await ada.folders.createFolder({ name: 'SDK', parent: { id: '0' } });
  await assert.rejects(
    ada.folders.createFolder({ name: 'sdk', parent: { id: '0' } }),
    refusal(409, 'item_name_in_use'),
  );
  const renamed = await ada.folders.updateFolderById(made.id, { requestBody: { name: 'SDK 10' } });
  assert.equal(renamed.name, 'SDK 10');
  await ada.folders.deleteFolderById(made.id, { queryParams: { recursive: true } });
  const { entries } = await ada.folders.getFolderItems('0', { queryParams: { limit: 1000 } });
  assert.ok(!entries?.some(({ id }) => id === made.id));
});

test('folders: pages through 1,200 items', async () => {
  const { entries: root } = await ada.folders.getFolderItems('0');
  const archive = root?.find((item) => 'name' in item && item.name === 'Archive 1200');
  assert.ok(archive);
  const ids = new Set<string>();
  for (let offset = 0; offset < 1200; offset += 400) {
    const { entries } = await ada.folders.getFolderItems(archive.id, { queryParams: { limit: 400, offset } });
    for (const { id } of entries ?? []) ids.add(id);
  }
  assert.equal(ids.size, 1200);
});

test('files: checks, uploads, downloads, takes a new version', async () => {
  const check = await ada.uploads.preflightFileUploadCheck({ name: 'new.txt', size: 3, parent: { id: '0' } });
  assert.ok(check.uploadUrl?.startsWith(running.url));
  const stored = await upload('notes 📝.txt', 'first');
  const bytes = await ada.downloads.downloadFile(stored.id);
  assert.ok(bytes);
  assert.equal((await buffer(bytes)).toString(), 'first');

  const file = Readable.from([Buffer.from('second')]);
  await ada.uploads.uploadFileVersion(stored.id, { attributes: { name: 'notes 📝.txt' }, file });
  const versions = await ada.fileVersions.getFileVersions(stored.id);
  assert.equal(versions.totalCount, 1);
  assert.equal(versions.entries?.[0]?.sha1, stored.sha1);
});

test('files: uploads 20 MB in parts', async () => {
  const bytes = Buffer.alloc(20_000_000, 'part ');
  const file = await ada.chunkedUploads.uploadBigFile(Readable.from([bytes]), 'big.bin', bytes.length, '0');
  assert.equal(file.sha1, createHash('sha1').update(bytes).digest('hex'));
});

test('files: renames, shares, stops sharing, deletes', async () => {
  const { id } = await upload('shared.txt', 'x');
  const renamed = await ada.files.updateFileById(id, { requestBody: { name: 'renamed.txt' } });
  assert.equal(renamed.name, 'renamed.txt');
  const fields = { fields: 'shared_link' };
  const shared = await ada.sharedLinksFiles.addShareLinkToFile(
    id,
    { sharedLink: { access: 'open' } },
    fields,
  );
  assert.equal(shared.sharedLink?.access, 'open');
  const found = await ada.sharedLinksFiles.findFileForSharedLink(
    {},
    { boxapi: `shared_link=${shared.sharedLink.url}` },
  );
  assert.equal(found.id, id);
  // The SDK types `null`, which takes a link away, as a class of its own.
  const ended = await ada.makeRequest({
    method: 'PUT',
    url: `${running.url}/2.0/files/${id}`,
    data: { shared_link: null },
    contentType: 'application/json',
  });
  assert.equal(ended.status, 200);
  await ada.files.deleteFileById(id);
  await assert.rejects(ada.files.getFileById(id), refusal(404, 'not_found'));
});

test('search, recent items and web links', async () => {
  const found = await ada.search.searchForContent({ query: 'project plan' });
  assert.ok('entries' in found);
  assert.equal(found.entries.length, 1);
  const recent = await ada.recentItems.getRecentItems();
  assert.equal(recent.entries?.length, 3);
  const { entries } = await ada.folders.getFolderItems('0');
  const link = entries?.find(({ type }) => type === 'web_link');
  assert.ok(link);
  assert.equal((await ada.webLinks.getWebLinkById(link.id)).url, 'https://intranet.example/handbook');
});

test('downscopes: the new token reads its folder and nothing else', async () => {
  const { entries } = await ada.folders.getFolderItems('0');
  const idOf = (name: string): string =>
    entries?.find((item) => 'name' in item && item.name === name)?.id ?? '';
  const { accessToken, restrictedTo } = await ada.auth.downscopeToken(
    ['item_preview', 'base_explorer'],
    `https://api.box.com/2.0/folders/${idOf('Projects')}`,
    undefined,
    session,
  );
  assert.equal(restrictedTo?.length, 2);
  const confined = clientFor(accessToken ?? '');
  assert.equal((await confined.folders.getFolderById(idOf('Projects'))).name, 'Projects');
  await assert.rejects(
    confined.folders.getFolderById(idOf('Policies')),
    refusal(403, 'access_denied_insufficient_permissions'),
  );
  await assert.rejects(
    confined.folders.createFolder({ name: 'x', parent: { id: idOf('Projects') } }),
    refusal(403, 'insufficient_scope'),
  );
});
