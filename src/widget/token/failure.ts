import { isEndpointCode, type EndpointCode } from '../../contract/problem.ts';
import { isRecord } from './is-record.ts';
import { loginUrl } from './login-url.ts';
import { retryAfter } from './retry-after.ts';
import { TokenError, type TokenErrorDetail } from './token-error.ts';

/** An answer of the token endpoint, read to its end. */
export interface Received {
  readonly response: Response;
  /** Parsed body; `undefined` where it is not JSON. */
  readonly json: unknown;
  /** The body is a web page, as a portal sends one in place of an answer. */
  readonly isPage: boolean;
}

/** What is known when a request ended without an answer. */
export interface Unanswered {
  readonly cause: unknown;
  readonly timedOut: boolean;
  readonly online: boolean;
  /** The endpoint has answered this widget before, so nothing about the page blocks it. */
  readonly reachedBefore: boolean;
}

/** An answer with a status other than 200, or a page where JSON was due. */
export function failureOfAnswer({ response, json, isPage }: Received, url: string): TokenError {
  const problem = isRecord(json) ? json : {};
  const code = isEndpointCode(problem['code']) ? problem['code'] : codeOfAnswer(response, isPage, problem);
  return new TokenError(code, detailOf(response, problem, url));
}

export function failureWithoutAnswer({ cause, timedOut, online, reachedBefore }: Unanswered): TokenError {
  if (timedOut) return new TokenError('timeout', { cause });
  // Browsers tell a page neither "CORS" nor "CSP" nor "server down": all are one TypeError.
  return new TokenError(!online || reachedBefore ? 'offline' : 'endpoint_blocked', { cause });
}

/** A 200 whose member `field` is missing or wrong; `body`: the whole is not JSON. */
export function badAnswer(field: string): TokenError {
  return new TokenError('bad_answer', { status: 200, field });
}

function codeOfAnswer(response: Response, isPage: boolean, problem: Record<string, unknown>): EndpointCode {
  const { status, type } = response;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return 'session_ended';
  if (status === 401 || (response.ok && isPage)) return 'session_ended';
  // WordPress: the page's nonce is older than the sign-in.
  if (problem['code'] === 'rest_cookie_invalid_nonce') return 'session_ended';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 405) return 'endpoint_not_found';
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'endpoint_failed' : 'bad_answer';
}

function detailOf(response: Response, problem: Record<string, unknown>, url: string): TokenErrorDetail {
  const { retryable } = problem;
  const found = {
    // An opaque redirect has status 0, which says nothing.
    status: response.status || undefined,
    retryable: typeof retryable === 'boolean' ? retryable : undefined,
    loginUrl: loginUrl(problem['login_url'], url),
    contact: text(problem['contact']),
    adminDetail: text(problem['admin_detail']),
    correlationId: text(problem['correlation_id']),
    retryAfter: retryAfter(response.headers),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
