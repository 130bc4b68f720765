import assert from 'node:assert/strict';
import type { Reason } from '../../src/contract/token-request.ts';
import type { Demo } from '../../demo/start/demo.ts';

export interface BoxItem {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly size: number;
  readonly sha1?: string;
  readonly file_version?: { readonly id: string };
  readonly shared_link?: { readonly url: string } | null;
}

/** Items in a folder of somebody's, as Box itself tells them: what a journey did is judged by this, not by the screen. */
export async function boxItems(demo: Demo, user: string, folderId = '0'): Promise<readonly BoxItem[]> {
  const fields = 'id,type,name,size,sha1,file_version,shared_link';
  const url = `${demo.box.apiUrl}/2.0/folders/${folderId}/items?limit=1000&fields=${fields}`;
  const ask = async (reason: Reason): Promise<Response> => {
    const token = await tokenOf(demo, user, undefined, reason);
    return fetch(url, { headers: { Authorization: `Bearer ${token}` } });
  };
  const first = await ask('initial');
  // A journey may have ended the token that the endpoint still has.
  const response = first.status === 401 ? await ask('rejected') : first;
  assert.equal(response.status, 200);
  return ((await response.json()) as { entries: BoxItem[] }).entries;
}

export async function boxItem(demo: Demo, user: string, name: string, folderId = '0'): Promise<BoxItem> {
  const item = (await boxItems(demo, user, folderId)).find((entry) => entry.name === name);
  assert.ok(item, `Box has ${name}`);
  return item;
}

/** A token as the widget gets it, for a session of its own. */
export async function tokenOf(
  demo: Demo,
  user: string,
  features?: readonly string[],
  reason?: Reason,
): Promise<string> {
  const answer = await askForToken(demo, user, features, reason);
  assert.equal(answer.status, 200);
  return ((await answer.json()) as { access_token: string }).access_token;
}

export async function askForToken(
  demo: Demo,
  user: string,
  features: readonly string[] = ['browse', 'download'],
  reason: Reason = 'initial',
): Promise<Response> {
  const signedIn = await fetch(`${demo.url}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ user }),
    headers: { Origin: demo.url },
    redirect: 'manual',
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
  return fetch(`${demo.url}/box/token`, {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'X-Box-File-Widget': '1',
      'Sec-Fetch-Site': 'same-origin',
      Cookie: cookie,
    },
    body: JSON.stringify({ folder_id: '0', features, reason }),
  });
}
