import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { BoxCcgAuth, BoxClient, BoxDeveloperTokenAuth, CcgConfig } from 'box-node-sdk';
import { BaseUrls } from 'box-node-sdk/networking/baseUrls';
import { NetworkSession } from 'box-node-sdk/networking/network';

import { startLocalBox, type RunningLocalBox } from '../../src/local-box/node/serve.ts';
import { PEOPLE } from '../../src/local-box/seed/people.ts';
import { createTokenEndpoint, parseConfig } from '../../src/server/index.ts';
import { unlockConfig } from '../../src/server/node/index.ts';
import { widgetRequest } from './endpoint-world.ts';

/** As the endpoint asks for the features below. */
const SCOPES = ['base_explorer', 'item_download'];
const FEATURES = ['browse', 'download'];

let running: RunningLocalBox;
let session: NetworkSession;
before(async () => {
  running = await startLocalBox();
  const { url } = running;
  const baseUrls = new BaseUrls({ baseUrl: url, uploadUrl: `${url}/api`, oauth2Url: url });
  session = new NetworkSession({ baseUrls });
});
after(() => running.close());

const clientFor = (token: string): BoxClient =>
  new BoxClient({ auth: new BoxDeveloperTokenAuth({ token }), networkSession: session });

/** The SDK's own way to ada's narrowed token; by client credentials, since its assertions have no `kid`. */
async function sdkToken(folderId: string): Promise<string> {
  const { clientID, clientSecret } = running.box.appConfig().boxAppSettings;
  const auth = new BoxCcgAuth({
    config: new CcgConfig({ clientId: clientID, clientSecret, userId: PEOPLE.ada.id }),
  });
  await auth.refreshToken(session);
  const resource = folderId === '0' ? undefined : `https://api.box.com/2.0/folders/${folderId}`;
  const { accessToken } = await auth.downscopeToken(SCOPES, resource, undefined, session);
  return accessToken ?? '';
}

async function endpointToken(folderId: string, appAuth: 'jwt' | 'none'): Promise<string> {
  const { boxAppSettings, enterpriseID } = running.box.appConfig();
  const settings = appAuth === 'jwt' ? boxAppSettings : { ...boxAppSettings, appAuth: undefined };
  const endpoint = createTokenEndpoint({
    config: unlockConfig(parseConfig({ boxAppSettings: settings, enterpriseID })),
    apiUrl: running.url,
    identify: () => ({ email: PEOPLE.ada.login }),
  });
  const response = await endpoint(widgetRequest({ folder_id: folderId, features: FEATURES }));
  return ((await response.json()) as { access_token: string }).access_token;
}

/** What a token opens: who it is, what a folder holds, and what it may not do. */
async function worthOf(token: string, folderId: string) {
  const client = clientFor(token);
  const statusOf = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: unknown) => (error as { responseInfo: { statusCode: number } }).responseInfo.statusCode,
    );
  const { id, login } = await client.users.getUserMe();
  const { entries, totalCount } = await client.folders.getFolderItems(folderId, {
    queryParams: { limit: 1000 },
  });
  return {
    user: [id, login],
    listing: entries?.map((entry) => JSON.stringify(entry.rawData)),
    totalCount,
    root: await statusOf(client.folders.getFolderById('0')),
    create: await statusOf(client.folders.createFolder({ name: 'No', parent: { id: folderId } })),
    users: await statusOf(client.users.getUsers()),
  };
}

test("a token of the endpoint is worth what box-node-sdk's is: same user, same listing, same limits", async () => {
  const full = clientFor(running.box.issueToken({ login: PEOPLE.ada.login }));
  const { entries } = await full.folders.getFolderItems('0');
  const projects = entries?.find((item) => 'name' in item && item.name === 'Projects')?.id ?? '';
  for (const folderId of ['0', projects]) {
    const expected = await worthOf(await sdkToken(folderId), folderId);
    assert.equal(expected.user[1], PEOPLE.ada.login);
    assert.ok((expected.listing ?? []).length > 0);
    assert.deepEqual([expected.create, expected.users], [403, 403]);
    for (const appAuth of ['jwt', 'none'] as const) {
      assert.deepEqual(await worthOf(await endpointToken(folderId, appAuth), folderId), expected);
    }
  }
});
