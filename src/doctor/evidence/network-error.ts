/** The system's or TLS's own code behind a failed fetch, e.g. `ENOTFOUND`; the error's text may quote the request. */
export function networkErrorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  if (error.name === 'TimeoutError') return 'TIMEOUT';
  const own = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (own !== undefined) return own;
  // Several addresses of one name were tried: each has an error of its own.
  if (error instanceof AggregateError) return networkErrorCode(error.errors[0]);
  return error.cause === undefined ? 'UNKNOWN' : networkErrorCode(error.cause);
}
