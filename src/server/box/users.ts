import { isJsonObject, type JsonObject } from '../json.ts';
import { failed, success, type Outcome } from '../outcome.ts';
import { callBox, type BoxAnswer } from './call.ts';
import type { BoxContext } from './context.ts';
import type { BoxFailure } from './failure.ts';
import { comparableLogin } from './login.ts';
import { notBox } from './token-error.ts';

const PAGE_SIZE = 1000;

/** A user as Box lists it. */
export interface BoxUser {
  readonly id: string;
  readonly login: string;
  readonly status: string;
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
export async function findUserId(
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

function exactlyOne(users: readonly BoxUser[]): Outcome<string, BoxFailure> {
  const [user, another] = users;
  if (user === undefined) return failed({ kind: 'no_user', reason: 'no_match' });
  if (another !== undefined) return failed({ kind: 'no_user', reason: 'several_matches' });
  if (user.status !== 'active') return failed({ kind: 'no_user', reason: 'inactive' });
  return success(user.id);
}

/** Every managed user whose name or login begins so. Pages to the end: the equal login may stand behind any number of others with its prefix. */
export async function listUsers(
  box: BoxContext,
  serviceToken: string,
  login: string,
): Promise<Outcome<readonly BoxUser[], BoxFailure>> {
  const users: BoxUser[] = [];
  for (let offset = 0; ;) {
    const page = await fetchPage(box, serviceToken, login, offset);
    if (!page.ok) return page;
    users.push(...page.value.users);
    offset += page.value.length;
    if (page.value.length === 0 || offset >= page.value.total) return success(users);
  }
}

async function fetchPage(
  box: BoxContext,
  serviceToken: string,
  login: string,
  offset: number,
): Promise<Outcome<Page, BoxFailure>> {
  const query = new URLSearchParams({
    filter_term: login,
    user_type: 'managed',
    fields: 'id,type,name,login,status',
    limit: String(PAGE_SIZE),
    offset: String(offset),
  });
  const headers = { Accept: 'application/json', Authorization: `Bearer ${serviceToken}` };
  const url = `${box.apiUrl}/2.0/users?${query.toString()}`;
  const called = await callBox(box, () => Promise.resolve(new Request(url, { headers })));
  return called.ok ? readPage(called.value) : called;
}

function readPage(answer: BoxAnswer): Outcome<Page, BoxFailure> {
  if (answer.status === 401) return failed({ kind: 'token_refused' });
  if (answer.status === 403) return failed(noUserAccess());
  const { json } = answer;
  if (answer.status !== 200 || !isJsonObject(json)) return failed(notBox(answer));
  const { entries, total_count: total } = json;
  if (!Array.isArray(entries) || typeof total !== 'number') return failed(notBox(answer));
  return success({ users: entries.filter(isJsonObject).map(readUser), length: entries.length, total });
}

function readUser(entry: JsonObject): BoxUser {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return { id: text(entry['id']), login: text(entry['login']), status: text(entry['status']) };
}

function noUserAccess(): BoxFailure {
  const detail =
    'The app may not look up users: switch on "App + Enterprise Access" and "Manage users", then re-authorise it in the Box Admin Console.';
  return { kind: 'setup', reason: 'manage_users', detail };
}
