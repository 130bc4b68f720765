import { admitToSearch, admitToToken, type Visit } from './admit.ts';
import { searchResponse, tokenResponse } from './answer.ts';
import { createBoxContexts } from './box/create-context.ts';
import { checkOptions } from './check-options.ts';
import { answerPreflight, withCors } from './cors.ts';
import { createDesk, type Desk, type IssuedToken, type Revoked } from './desk.ts';
import type { Identity } from './identity.ts';
import { settingsOf, type Settings, type TokenEndpointOptions } from './options.ts';
import type { Outcome } from './outcome.ts';
import { crashed, refuse } from './refuse.ts';
import type { Refusal } from './refusal.ts';
import { createSubjects } from './subject.ts';

export interface TokenEndpoint {
  /** Answers every request, also with a problem; never rejects. */
  (request: Request): Promise<Response>;
  /** For a log-out: takes back at Box what was given out for this user, on all their devices, and forgets it; never rejects. */
  readonly revoke: (user: Identity) => Promise<Revoked>;
  /** The search route, for a path of its own: refuses all whom the policy grants no `search`; never rejects. */
  readonly search: (request: Request) => Promise<Response>;
}

/**
 * The token endpoint of the token contract, for any server that speaks `Request` and `Response`.
 * @throws ConfigError where the private key is still encrypted, or an option is wrong.
 */
export function createTokenEndpoint(options: TokenEndpointOptions): TokenEndpoint {
  checkOptions(options);
  const settings = settingsOf(options);
  const desk = openDesk(settings);
  const subjectOf = createSubjects(settings.config.clientSecret);

  const answer = async ({ token, boxUserId }: IssuedToken) =>
    tokenResponse(token, await subjectOf(boxUserId), settings.now());

  const token = (request: Request) => route({ request, settings, desk }, { admit: admitToToken, answer });
  const search = (request: Request) =>
    route({ request, settings, desk }, { admit: admitToSearch, answer: searchResponse });
  const revoke = (user: Identity) => logOut(user, settings, desk);
  return Object.assign(token, { search, revoke });
}

function openDesk({ config, apiUrl, fetch, now, wait, log, cache, deadlineMs }: Settings): Desk {
  const onSkew = (skew: number): void => {
    log({ level: 'warn', event: 'clock_corrected', skew_seconds: skew });
  };
  const openBox = createBoxContexts({ config, apiUrl, fetch, now, wait, deadlineMs, onSkew });
  return createDesk({ config, cache, now, openBox });
}

interface Way<T> {
  readonly admit: (visit: Visit) => Promise<Outcome<T, Refusal>>;
  readonly answer: (value: T) => Promise<Response> | Response;
}

async function route<T>(visit: Visit, way: Way<T>): Promise<Response> {
  const { request, settings } = visit;
  const preflight = answerPreflight(request, settings.allowedOrigins);
  if (preflight !== undefined) return withCors(preflight, request, settings.allowedOrigins);
  const response = await respond(visit, way).catch((error: unknown) => refuse(crashed(error), visit));
  return withCors(response, request, settings.allowedOrigins);
}

async function respond<T>(visit: Visit, { admit, answer }: Way<T>): Promise<Response> {
  const outcome = await admit(visit);
  return outcome.ok ? answer(outcome.value) : refuse(outcome.failure, visit);
}

async function logOut(user: Identity, settings: Settings, desk: Desk): Promise<Revoked> {
  try {
    const account = (await settings.mapUser(user)) ?? undefined;
    const done = account === undefined ? { revoked: 0, failed: 0 } : await desk.revoke(account);
    if (done.failed > 0) settings.log({ level: 'warn', event: 'revoke_failed', tokens: done.failed });
    return done;
  } catch (error) {
    const { reason, detail } = crashed(error);
    settings.log({ level: 'error', event: 'revoke_failed', reason, ...(detail && { detail }) });
    return { revoked: 0, failed: 0 };
  }
}
