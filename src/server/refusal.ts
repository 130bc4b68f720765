import type { EndpointCode } from '../contract/problem.ts';

/** What an endpoint can say of itself; the other codes are for what a page finds out alone, such as that it is offline. */
export type RefusalCode = Exclude<EndpointCode, 'bad_answer' | 'endpoint_blocked' | 'timeout' | 'offline'>;

/** Why there is no token: what the answer says, and what only the log and administrators read. */
export interface Refusal {
  readonly status: number;
  readonly code: RefusalCode;
  /** For the log: a fixed word, never text from a request. */
  readonly reason: string;
  /** For the log and administrators: the cause and what to do about it. */
  readonly detail?: string;
  readonly retryAfterSeconds?: number;
}

/** The page or its backend is put together wrongly: nothing that its user can mend. */
export function badRequest(reason: string, detail: string, status = 400): Refusal {
  return { status, code: 'app_setup', reason, detail };
}

export function forbidden(reason: string, detail?: string): Refusal {
  return { status: 403, code: 'forbidden', reason, ...(detail === undefined ? {} : { detail }) };
}
