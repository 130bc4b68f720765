const MAX_TRIES = 5;
const BASE_DELAY_MS = 250;

export interface Try {
  readonly status: number;
  readonly headers: Headers;
  /** How many there have been, this one included. */
  readonly tries: number;
  /** How long Box may still be asked. */
  readonly msLeft: number;
}

/**
 * How long to wait before the next try, in ms; undefined: do not try again.
 * As long as Box says; it is not asked sooner, so where the time does not suffice, the page is told when to come back.
 */
export function retryDelay({ status, headers, tries, msLeft }: Try): number | undefined {
  if (status !== 429 && status < 500) return undefined;
  if (tries >= MAX_TRIES) return undefined;
  const asked = retryAfterSeconds(headers);
  const delay = asked === undefined ? backOff(tries) : asked * 1000;
  return delay < msLeft ? delay : undefined;
}

/** Doubles from try to try; the dice keep many servers from coming back at once. */
export function backOff(tries: number): number {
  return BASE_DELAY_MS * 2 ** (tries - 1) * (1 + Math.random());
}

/** `Retry-After` in seconds, as Box sends it. */
export function retryAfterSeconds(headers: Headers): number | undefined {
  const value = headers.get('Retry-After')?.trim() ?? '';
  return /^\d{1,5}$/.test(value) ? Number(value) : undefined;
}
