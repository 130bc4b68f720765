import type { BoxAccount } from './account.ts';
import type { BoxFailure } from './box/failure.ts';
import type { Found } from './box/search.ts';
import type { Desk, IssuedToken } from './desk.ts';
import { refusalOf } from './failure.ts';
import { guard } from './guard.ts';
import type { Identity } from './identity.ts';
import type { Settings } from './options.ts';
import { failed, success, type Outcome } from './outcome.ts';
import { parseRequest } from './parse-request.ts';
import { parseSearch } from './parse-search.ts';
import { decide } from './policy.ts';
import { readBody } from './read-body.ts';
import { forbidden, type Refusal } from './refusal.ts';
import { scopesOf } from './scopes.ts';

const NOT_MAPPED: Refusal = {
  status: 403,
  code: 'no_box_user',
  reason: 'not_mapped',
  detail: 'mapUser names no Box user for this session.',
};

/** The way of one request; `user` is known as soon as the session is read. */
export interface Visit {
  readonly request: Request;
  readonly settings: Settings;
  readonly desk: Desk;
  user?: Identity;
}

/** From a request to a token, or to why there is none: who asks, for what, and whether they may have it. */
export async function admitToToken(visit: Visit): Promise<Outcome<IssuedToken, Refusal>> {
  const received = await receive(visit);
  if (!received.ok) return received;
  const asked = parseRequest(received.value.body);
  if (!asked.ok) return asked;
  const { policy, scopes: overrides } = visit.settings;
  const { folder_id: folderId, features, reason } = asked.value;
  const { user } = received.value;
  const granted = await decide(policy, { user, folderId, features });
  const scopes = scopesOf(granted, overrides);
  if (granted.features.length === 0 || scopes.length === 0) {
    return failed(forbidden('policy', 'The policy grants nothing.'));
  }
  return atDesk(visit, user, (account) =>
    visit.desk.issue(account, { folderId, scopes }, reason === 'rejected'),
  );
}

/** From a request to what a search finds under a folder, if the policy lets this user search there. */
export async function admitToSearch(visit: Visit): Promise<Outcome<Found, Refusal>> {
  const received = await receive(visit);
  if (!received.ok) return received;
  const asked = parseSearch(received.value.body);
  if (!asked.ok) return asked;
  const { user } = received.value;
  const { folderId } = asked.value;
  const granted = await decide(visit.settings.policy, { user, folderId, features: ['browse'] });
  if (granted.search !== true || granted.features.length === 0) {
    return failed(forbidden('policy', 'The policy does not grant searching here (`search: true`).'));
  }
  return atDesk(visit, user, (account) => visit.desk.search(account, asked.value));
}

async function receive(visit: Visit): Promise<Outcome<{ user: Identity; body: string }, Refusal>> {
  const { request, settings } = visit;
  const refused = guard(request, settings.allowedOrigins);
  if (refused !== undefined) return failed(refused);
  // Read before `identify` gets the request, which then cannot take an identity from the body.
  const body = await readBody(request);
  if (!body.ok) return body;
  const user = (await settings.identify(request)) ?? undefined;
  if (user === undefined) return failed({ status: 401, code: 'session_ended', reason: 'no_session' });
  visit.user = user;
  return success({ user, body: body.value });
}

async function atDesk<T>(
  { settings }: Visit,
  user: Identity,
  work: (account: BoxAccount) => Promise<Outcome<T, BoxFailure>>,
): Promise<Outcome<T, Refusal>> {
  const account = (await settings.mapUser(user)) ?? undefined;
  if (account === undefined) return failed(NOT_MAPPED);
  const done = await work(account);
  return done.ok ? done : failed(refusalOf(done.failure));
}
