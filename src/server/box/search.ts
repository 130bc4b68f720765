import { isJsonObject, type JsonObject } from '../json.ts';
import { failed, success, type Outcome } from '../outcome.ts';
import { callBox, type BoxAnswer } from './call.ts';
import type { BoxContext } from './context.ts';
import type { BoxFailure } from './failure.ts';
import { notBox } from './token-error.ts';

export interface SearchQuery {
  readonly query: string;
  /** `"0"`: all that the user has. */
  readonly folderId: string;
  readonly limit: number;
  readonly offset: number;
}

/** As Box answers a search. */
export interface Found {
  readonly entries: readonly JsonObject[];
  readonly total_count: number;
  readonly limit: number;
  readonly offset: number;
}

/** What Content Explorer asks for (box-facts §3). */
const FIELDS = [
  'id,name,type,size,parent,extension,permissions,path_collection,modified_at,created_at,modified_by',
  'has_collaborations,is_externally_owned,authenticated_download_url,is_download_available',
  'representations,url,file_version,sha1,shared_link,watermark_info',
].join(',');

/** Searches with the user's full token, and answers only what lies under the folder, whatever Box finds. */
export async function searchBox(
  box: BoxContext,
  userToken: string,
  { query, folderId, limit, offset }: SearchQuery,
): Promise<Outcome<Found, BoxFailure>> {
  const parameters = new URLSearchParams({
    query,
    ancestor_folder_ids: folderId,
    limit: String(limit),
    offset: String(offset),
    fields: FIELDS,
  });
  const headers = { Accept: 'application/json', Authorization: `Bearer ${userToken}` };
  const url = `${box.apiUrl}/2.0/search?${parameters.toString()}`;
  const called = await callBox(box, () => Promise.resolve(new Request(url, { headers })));
  return called.ok ? readFound(called.value, folderId) : called;
}

function readFound(answer: BoxAnswer, folderId: string): Outcome<Found, BoxFailure> {
  const { status, json } = answer;
  if (status === 401) return failed({ kind: 'token_refused' });
  if (status === 403 || status === 404) return failed({ kind: 'folder' });
  if (status !== 200 || !isJsonObject(json)) return failed(notBox(answer));
  const { entries, total_count: total, limit, offset } = json;
  if (!Array.isArray(entries) || ![total, limit, offset].every(Number.isInteger))
    return failed(notBox(answer));
  const under = entries.filter(isJsonObject).filter((entry) => liesUnder(entry, folderId));
  return success({
    entries: under,
    // Not to count what is not shown.
    total_count: Number(total) - (entries.length - under.length),
    limit: Number(limit),
    offset: Number(offset),
  });
}

function liesUnder(entry: JsonObject, folderId: string): boolean {
  if (folderId === '0') return true;
  const path = entry['path_collection'];
  const ancestors = isJsonObject(path) && Array.isArray(path['entries']) ? path['entries'] : [];
  return ancestors.some((folder) => isJsonObject(folder) && folder['id'] === folderId);
}
