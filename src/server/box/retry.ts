/** The widget gives up after 10 s, so there is no use in being more patient than this. */
const MAX_TRIES = 3;
const MAX_DELAY_MS = 3000;
const BASE_DELAY_MS = 250;

/**
 * How long to wait before the next try, in ms; undefined: do not try again.
 * @param tries how many there have been.
 */
export function retryDelay(
  answer: { readonly status: number; readonly headers: Headers },
  tries: number,
): number | undefined {
  if (answer.status !== 429 && answer.status < 500) return undefined;
  if (tries >= MAX_TRIES) return undefined;
  const asked = retryAfterSeconds(answer.headers);
  if (asked !== undefined) return asked * 1000 <= MAX_DELAY_MS ? asked * 1000 : undefined;
  return BASE_DELAY_MS * 2 ** (tries - 1) * (1 + Math.random());
}

/** `Retry-After` in seconds, as Box sends it. */
export function retryAfterSeconds(headers: Headers): number | undefined {
  const value = headers.get('Retry-After')?.trim() ?? '';
  return /^\d{1,5}$/.test(value) ? Number(value) : undefined;
}
