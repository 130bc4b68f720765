/**
 * Seconds that a `Retry-After` header asks to wait (RFC 9110 §10.2.3: seconds or a date). A date is counted from the same
 * answer's `Date` header, so that the client's clock does not matter.
 */
export function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('Retry-After')?.trim();
  if (value === undefined || value === '') return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  // `Date.parse` takes "-5" and "1.5" for dates too.
  if (!value.endsWith(' GMT')) return undefined;
  const seconds = (Date.parse(value) - Date.parse(headers.get('Date') ?? '')) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
