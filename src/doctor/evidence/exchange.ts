/** One call and its answer, as far as a report may tell of them: no header, no body, no query. */
export interface Exchange {
  readonly method: string;
  readonly host: string;
  /** Origin and path. */
  readonly url: string;
  /** 0 where there was no answer. */
  readonly status: number;
  readonly contentType: string;
  /** Box's error code: `error` of OAuth, `code` of the API. */
  readonly code: string;
  /** Box's sentence with it. */
  readonly message: string;
  readonly requestId: string;
  /** The `Via` and `Server` headers, where something that is not Box gave itself a name. */
  readonly by: string;
  /** Box's time, ms since the epoch; undefined where the answer has no date. */
  readonly date: number | undefined;
  /** System error code where there was no answer, e.g. `ENOTFOUND`. */
  readonly networkError: string;
}

/** An exchange in one line, as evidence. */
export function describe(exchange: Exchange): string {
  const { method, url, status, contentType, code, message, requestId, by, networkError } = exchange;
  if (status === 0) return `${method} ${url}: ${networkError}.`;
  const said = code === '' ? '' : ` ${code}`;
  const words = message === '' || message === code ? '' : ` “${message}”`;
  const id = requestId === '' ? '' : ` (request ${requestId})`;
  const type = code === '' && status < 500 && contentType !== '' ? ` with ${contentType}` : '';
  const sender = by === '' ? '' : ` from ${by}`;
  return `${method} ${url} answered ${status}${said}${words}${type}${sender}${id}.`;
}
