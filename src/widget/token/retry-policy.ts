import type { EndpointCode } from '../../contract/problem.ts';
import type { PageSignal } from '../page/page-signals.ts';
import type { TokenError } from './token-error.ts';

/** When a request that failed is made again; with neither a time nor a signal, when the user asks for it. */
export interface NextTry {
  readonly afterMs?: number;
  readonly on: readonly PageSignal[];
}

/** A broken endpoint sees no more than one request in this time from one page. */
export const COOL_DOWN_MS = 5000;

const LONGEST_WAIT_MS = 3_600_000;
const SLOWEST_PROBE_MS = 30_000;
/** Said where the server asked for a pause and did not say how long. */
const USUAL_PAUSE_S = 30;

/** How many tries a failure gets before the user is asked (docs/errors.md); one is no repetition. */
const TRIES: Partial<Record<EndpointCode, number>> = {
  endpoint_failed: 3,
  bad_answer: 2,
  timeout: 2,
  rate_limited: Infinity,
  offline: Infinity,
};

/** Signs that a failure is over, as the page tells them. */
const SIGNALS: Partial<Record<EndpointCode, readonly PageSignal[]>> = {
  session_ended: ['return', 'wake'],
  offline: ['online', 'wake'],
  endpoint_failed: ['online', 'wake'],
  timeout: ['online', 'wake'],
};

/**
 * What follows a failure.
 *
 * @param failures how often in a row it has failed, this one included.
 * @param random from 0 to 1.
 */
export function nextTry(error: TokenError, failures: number, random: number): NextTry {
  const { code, retryable } = error;
  const on = SIGNALS[code] ?? [];
  if (!retryable || failures >= (TRIES[code] ?? 1)) return { on };
  return { on, afterMs: delay(error, failures) * (1 + random / 2) };
}

function delay({ code, detail }: TokenError, failures: number): number {
  const asked = detail.retryAfter ?? (code === 'rate_limited' ? USUAL_PAUSE_S : 0);
  const backOff = Math.min(COOL_DOWN_MS * 2 ** (failures - 1), SLOWEST_PROBE_MS);
  return Math.min(Math.max(asked * 1000, asked > 0 ? COOL_DOWN_MS : backOff), LONGEST_WAIT_MS);
}
