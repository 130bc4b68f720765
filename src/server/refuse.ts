import type { Visit } from './admit.ts';
import { ConfigError } from './config-error.ts';
import type { RefusedEntry } from './log.ts';
import { problemResponse } from './problem.ts';
import type { Refusal } from './refusal.ts';

/** A fault in the deployer's functions or in this code. The error's text is dropped: it may hold anything. */
export function crashed(error: unknown): Refusal {
  if (error instanceof ConfigError) {
    return { status: 500, code: 'app_setup', reason: 'config', detail: error.message };
  }
  const detail = `${error instanceof Error ? error.name : typeof error} thrown while answering.`;
  return { status: 500, code: 'endpoint_failed', reason: 'exception', detail };
}

/** Logs a refusal and answers it, both under one correlation id. */
export function refuse(refusal: Refusal, { user, settings }: Visit): Response {
  const { log, loginUrl, contact } = settings;
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
