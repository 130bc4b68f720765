import { admit, type Visit } from './admit.ts';
import { tokenResponse } from './answer.ts';
import { createSigner } from './box/assertion.ts';
import { createBoxClock } from './box/clock.ts';
import type { BoxContext } from './box/context.ts';
import { ConfigError } from './config-error.ts';
import { answerPreflight, withCors } from './cors.ts';
import { createTokenIssuer, type IssueToken } from './issue-token.ts';
import type { RefusedEntry } from './log.ts';
import { settingsOf, type Settings, type TokenEndpointOptions } from './options.ts';
import { failed } from './outcome.ts';
import { problemResponse } from './problem.ts';
import type { Refusal } from './refusal.ts';
import { subjectOf } from './subject.ts';

/** Answers every request, also with a problem; never rejects. */
export type TokenEndpoint = (request: Request) => Promise<Response>;

/**
 * The token endpoint of the token contract, for any server that speaks `Request` and `Response`.
 * @throws ConfigError where the private key is still encrypted.
 */
export function createTokenEndpoint(options: TokenEndpointOptions): TokenEndpoint {
  const settings = settingsOf(options);
  const issue = createTokenIssuer(boxContext(settings), settings.cache);
  const { allowedOrigins } = settings;
  return async (request) => {
    const response = answerPreflight(request, allowedOrigins) ?? (await respond(request, settings, issue));
    return withCors(response, request, allowedOrigins);
  };
}

function boxContext({ config, apiUrl, fetch, now, wait, log }: Settings): BoxContext {
  const clock = createBoxClock(now, (skew) => {
    log({ level: 'warn', event: 'clock_corrected', skew_seconds: skew });
  });
  return { config, apiUrl, fetch, now, wait, clock, sign: createSigner(config, clock.now) };
}

async function respond(request: Request, settings: Settings, issue: IssueToken): Promise<Response> {
  const visit: Visit = { request };
  const outcome = await admit(visit, settings, issue).catch((error: unknown) => failed(crashed(error)));
  if (!outcome.ok) return refuse(outcome.failure, visit, settings);
  const { token, boxUserId } = outcome.value;
  return tokenResponse(token, await subjectOf(boxUserId, settings.config.clientSecret), settings.now());
}

/** A fault in the deployer's functions or in this code. The error's text is dropped: it may hold anything. */
function crashed(error: unknown): Refusal {
  if (error instanceof ConfigError) {
    return { status: 500, code: 'app_setup', reason: 'config', detail: error.message };
  }
  const detail = `${error instanceof Error ? error.name : typeof error} thrown while answering.`;
  return { status: 500, code: 'endpoint_failed', reason: 'exception', detail };
}

function refuse(refusal: Refusal, { user }: Visit, { log, loginUrl, contact }: Settings): Response {
  const correlationId = crypto.randomUUID();
  const { status, code, reason, detail } = refusal;
  const entry = {
    level: levelOf(refusal),
    event: 'refused',
    correlation_id: correlationId,
    status,
    code,
    reason,
  } as const;
  log(detail === undefined ? entry : { ...entry, detail });
  return problemResponse(refusal, { correlationId, isAdmin: user?.isAdmin === true, loginUrl, contact });
}

/** A session that ended is everyday life; a person without an account is for somebody to look into. */
function levelOf({ status, code }: Refusal): RefusedEntry['level'] {
  if (status >= 500) return 'error';
  return code === 'no_box_user' || code === 'rate_limited' ? 'warn' : 'info';
}
