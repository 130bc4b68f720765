import { COOL_DOWN_MS } from './retry-policy.ts';

/** Keeps the requests of one page to one endpoint apart while that endpoint does not give tokens that work. */
export class CoolDown {
  #notBefore = -Infinity;

  /** Milliseconds until the next request may start. */
  left(now: number): number {
    return Math.max(0, this.#notBefore - now);
  }

  /** @param isWell it has given a token, and not in place of one that Box refused. */
  record(startedAt: number, isWell: boolean): void {
    this.#notBefore = isWell ? -Infinity : startedAt + COOL_DOWN_MS;
  }
}
