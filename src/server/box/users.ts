import { isJsonObject, type JsonObject } from '../json.ts';
import { failed, success, type Outcome } from '../outcome.ts';
import { callBox, type BoxAnswer } from './call.ts';
import type { BoxContext } from './context.ts';
import type { BoxFailure } from './failure.ts';
import { comparableLogin } from './login.ts';
import { notBox, textOf } from './token-error.ts';

const PAGE_SIZE = 1000;
const FIELDS = 'id,type,name,login,status';

/** A user as Box lists it. */
export interface BoxUser {
  readonly id: string;
  readonly login: string;
  readonly status: string;
  /** Of an app user, the id that its app gave it; else empty. */
  readonly externalId: string;
}

interface Page {
  readonly users: readonly BoxUser[];
  readonly length: number;
  readonly total: number;
}

/**
 * The id of the one active managed user whose login is this address.
 * Box's filter is a prefix match on names too, so only an equal login counts, and only if it is alone (box-facts §2).
 */
export async function findByLogin(
  box: BoxContext,
  serviceToken: string,
  email: string,
): Promise<Outcome<string, BoxFailure>> {
  const login = comparableLogin(email);
  if (login === '') return failed({ kind: 'no_user', reason: 'no_match' });
  const listed = await listUsers(box, serviceToken, login);
  if (!listed.ok) return listed;
  return exactlyOne(listed.value.filter((user) => comparableLogin(user.login) === login));
}

/** The id of the one active app user whom the app gave this id. */
export async function findAppUser(
  box: BoxContext,
  serviceToken: string,
  externalId: string,
): Promise<Outcome<string, BoxFailure>> {
  if (externalId === '') return failed({ kind: 'no_user', reason: 'no_match' });
  const listed = await listAll(box, serviceToken, {
    external_app_user_id: externalId,
    fields: `${FIELDS},external_app_user_id`,
  });
  if (!listed.ok) return listed;
  return exactlyOne(listed.value.filter((user) => user.externalId === externalId));
}

/** The same id, where it is an active user's. */
export async function findById(
  box: BoxContext,
  serviceToken: string,
  id: string,
): Promise<Outcome<string, BoxFailure>> {
  if (!/^\d+$/.test(id)) return failed({ kind: 'no_user', reason: 'no_match' });
  const called = await get(box, serviceToken, `/2.0/users/${id}?fields=${FIELDS}`);
  if (!called.ok) return called;
  if (called.value.status === 404) return failed({ kind: 'no_user', reason: 'no_match' });
  const user = readAnswer(called.value);
  return user.ok ? exactlyOne([readUser(user.value)]) : user;
}

function exactlyOne(users: readonly BoxUser[]): Outcome<string, BoxFailure> {
  const [user, another] = users;
  if (user === undefined) return failed({ kind: 'no_user', reason: 'no_match' });
  if (another !== undefined) return failed({ kind: 'no_user', reason: 'several_matches' });
  if (user.status !== 'active') return failed({ kind: 'no_user', reason: 'inactive' });
  return success(user.id);
}

/** Every managed user whose name or login begins so. */
export function listUsers(
  box: BoxContext,
  serviceToken: string,
  login: string,
): Promise<Outcome<readonly BoxUser[], BoxFailure>> {
  return listAll(box, serviceToken, { filter_term: login, user_type: 'managed' });
}

/** Pages to the end: the equal login may stand behind any number of others with its prefix. */
async function listAll(
  box: BoxContext,
  serviceToken: string,
  filter: Readonly<Record<string, string>>,
): Promise<Outcome<readonly BoxUser[], BoxFailure>> {
  const users: BoxUser[] = [];
  for (let offset = 0; ;) {
    const paging = { limit: String(PAGE_SIZE), offset: String(offset) };
    const query = new URLSearchParams({ fields: FIELDS, ...filter, ...paging });
    const called = await get(box, serviceToken, `/2.0/users?${query.toString()}`);
    const page = called.ok ? readPage(called.value) : called;
    if (!page.ok) return page;
    users.push(...page.value.users);
    offset += page.value.length;
    if (page.value.length === 0 || offset >= page.value.total) return success(users);
  }
}

function get(box: BoxContext, serviceToken: string, path: string): Promise<Outcome<BoxAnswer, BoxFailure>> {
  const headers = { Accept: 'application/json', Authorization: `Bearer ${serviceToken}` };
  return callBox(box, () => Promise.resolve(new Request(`${box.apiUrl}${path}`, { headers })));
}

function readPage(answer: BoxAnswer): Outcome<Page, BoxFailure> {
  const read = readAnswer(answer);
  if (!read.ok) return read;
  const { entries, total_count: total } = read.value;
  if (!Array.isArray(entries) || typeof total !== 'number') return failed(notBox(answer));
  return success({ users: entries.filter(isJsonObject).map(readUser), length: entries.length, total });
}

function readAnswer(answer: BoxAnswer): Outcome<JsonObject, BoxFailure> {
  if (answer.status === 401) return failed({ kind: 'token_refused' });
  if (answer.status === 403) return failed(noUserAccess());
  if (answer.status !== 200 || !isJsonObject(answer.json)) return failed(notBox(answer));
  return success(answer.json);
}

function readUser(entry: JsonObject): BoxUser {
  const text = (name: string) => textOf(entry[name]);
  return {
    id: text('id'),
    login: text('login'),
    status: text('status'),
    externalId: text('external_app_user_id'),
  };
}

function noUserAccess(): BoxFailure {
  const detail =
    'The app may not look up users: switch on "App + Enterprise Access" and "Manage users", then re-authorise it in the Box Admin Console.';
  return { kind: 'setup', reason: 'manage_users', detail };
}
