import { isFolderId } from '../contract/token-request.ts';
import type { SearchQuery } from './box/search.ts';
import { isJsonObject, parseJson } from './json.ts';
import { failed, success, type Failed, type Outcome } from './outcome.ts';
import { badRequest, type Refusal } from './refusal.ts';

const FIELDS = ['folder_id', 'query', 'limit', 'offset'];
const MAX_QUERY = 200;
const MAX_LIMIT = 200;
const MAX_OFFSET = 10_000;
const DEFAULT_LIMIT = 30;

/** Reads a request of the search route, as strictly as one for a token. */
export function parseSearch(text: string): Outcome<SearchQuery, Refusal> {
  const body = parseJson(text);
  if (!isJsonObject(body)) return refuse('not_json', 'The body must be a JSON object.');
  if (Object.keys(body).some((field) => !FIELDS.includes(field))) {
    return refuse('unknown_field', `The body must have no fields but ${FIELDS.join(', ')}.`);
  }
  const { folder_id: folderId, query, limit = DEFAULT_LIMIT, offset = 0 } = body;
  if (!isFolderId(folderId)) return refuse('folder_id', 'folder_id must be a text of digits.');
  if (typeof query !== 'string' || query.trim() === '' || query.length > MAX_QUERY) {
    return refuse('query', `query must be a text of 1 to ${MAX_QUERY} characters.`);
  }
  if (!isCount(limit, 1, MAX_LIMIT)) return refuse('limit', `limit must be from 1 to ${MAX_LIMIT}.`);
  if (!isCount(offset, 0, MAX_OFFSET)) return refuse('offset', `offset must be from 0 to ${MAX_OFFSET}.`);
  return success({ folderId, query, limit, offset });
}

function isCount(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function refuse(reason: string, detail: string): Failed<Refusal> {
  return failed(badRequest(reason, detail));
}
