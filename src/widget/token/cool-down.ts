import { COOL_DOWN_MS } from './retry-policy.ts';

/** A session that ended is no broken endpoint: whoever comes back from signing in should not have to wait. */
const AFTER_SESSION_END_MS = 1000;

export type Outcome = 'token' | 'session_ended' | 'failure';

/** Keeps the requests of one page to one endpoint apart while that endpoint does not give tokens that work. */
export class CoolDown {
  #notBefore = -Infinity;

  /** Milliseconds until the next request may start. */
  left(now: number): number {
    return Math.max(0, this.#notBefore - now);
  }

  record(startedAt: number, outcome: Outcome): void {
    const pause = { token: -Infinity, session_ended: AFTER_SESSION_END_MS, failure: COOL_DOWN_MS };
    this.#notBefore = startedAt + pause[outcome];
  }
}
