import type { TokenRequest } from '../contract/token-request.ts';
import { refusalOf } from './failure.ts';
import { guard } from './guard.ts';
import type { Identity } from './identity.ts';
import type { IssuedToken, IssueToken } from './issue-token.ts';
import type { Settings } from './options.ts';
import { failed, type Outcome } from './outcome.ts';
import { parseRequest } from './parse-request.ts';
import { decide } from './policy.ts';
import { readBody } from './read-body.ts';
import { forbidden, type Refusal } from './refusal.ts';
import { scopesOf } from './scopes.ts';

/** The way of one request; `user` is known as soon as the session is read. */
export interface Visit {
  readonly request: Request;
  user?: Identity;
}

/** From a request to a token, or to why there is none: who asks, for what, and whether they may have it. */
export async function admit(
  visit: Visit,
  settings: Settings,
  issue: IssueToken,
): Promise<Outcome<IssuedToken, Refusal>> {
  const refused = guard(visit.request, settings.allowedOrigins);
  if (refused !== undefined) return failed(refused);
  // Read before `identify` gets the request, which then cannot take an identity from the body.
  const body = await readBody(visit.request);
  if (!body.ok) return body;
  const user = (await settings.identify(visit.request)) ?? undefined;
  if (user === undefined) return failed({ status: 401, code: 'session_ended', reason: 'no_session' });
  visit.user = user;
  const asked = parseRequest(body.value);
  return asked.ok ? grant(asked.value, user, settings, issue) : asked;
}

async function grant(
  { folder_id: folderId, features, reason }: TokenRequest,
  user: Identity,
  settings: Settings,
  issue: IssueToken,
): Promise<Outcome<IssuedToken, Refusal>> {
  const granted = await decide(settings.policy, { user, folderId, features });
  const scopes = scopesOf(granted, settings.scopes);
  if (granted.features.length === 0 || scopes.length === 0) {
    return failed(forbidden('policy', 'The policy grants nothing.'));
  }
  const issued = await issue({ email: user.email, folderId, scopes, fresh: reason === 'rejected' });
  return issued.ok ? issued : failed(refusalOf(issued.failure));
}
