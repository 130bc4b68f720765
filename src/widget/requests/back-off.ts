const FIRST_MS = 1000;
const LONGEST_MS = 30_000;
const LONGEST_PAUSE_S = 3600;

/**
 * Milliseconds until the next try: doubled with each failure up to 30 s, and up to half as much again, so that many
 * do not come back at once.
 *
 * @param failures from 1
 * @param random from 0 to 1
 */
export function backOff(failures: number, random: number): number {
  return Math.min(FIRST_MS * 2 ** (failures - 1) * (1 + random / 2), LONGEST_MS);
}

/**
 * Seconds that `Retry-After` asks to wait (RFC 9110 §10.2.3: seconds or a date), an hour at most.
 *
 * @param wall milliseconds since 1970; a date is compared with it, since browsers do not show Box's `Date`
 */
export function retryAfter(value: string | undefined, wall: number): number | undefined {
  const text = value?.trim() ?? '';
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((timeOf(text) - wall) / 1000);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), LONGEST_PAUSE_S) : undefined;
}

/** Browsers make a date of almost anything. */
const timeOf = (text: string): number => (/\d\d:\d\d:\d\d/.test(text) ? Date.parse(text) : NaN);
