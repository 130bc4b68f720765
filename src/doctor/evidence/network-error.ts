/** The system's or TLS's own code behind a failed fetch, e.g. `ENOTFOUND`; the error's text may quote the request. */
export function networkErrorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  if (error.name === 'TimeoutError') return 'TIMEOUT';
  const proxy = proxyStatus(error.message);
  if (proxy !== undefined) return `PROXY_${proxy}`;
  const own = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (own !== undefined) return own;
  // Several addresses of one name were tried: each has an error of its own.
  if (error instanceof AggregateError) return networkErrorCode(error.errors[0]);
  return error.cause === undefined ? 'UNKNOWN' : networkErrorCode(error.cause);
}

/** A proxy that opens no tunnel has a status, and only undici's words for it. */
function proxyStatus(message: string): string | undefined {
  return /^Proxy response \((\d{3})\)/.exec(message)?.[1];
}
