import { isEndpointCode, type EndpointCode } from '../../contract/problem.ts';
import { isRecord } from './is-record.ts';
import { loginUrl } from './login-url.ts';
import { place } from './place.ts';
import type { Received } from './read-response.ts';
import { retryAfter } from './retry-after.ts';
import { TokenError, type TokenErrorDetail } from './token-error.ts';

/** What a page finds out by itself; an endpoint that says so of itself is not believed. */
const PAGE_CODES: ReadonlySet<EndpointCode> = new Set([
  'bad_answer',
  'endpoint_blocked',
  'timeout',
  'offline',
]);

/** An answer with a status other than 200, or a page where JSON was due. */
export function failureOfAnswer({ response, json, isPage }: Received, url: string): TokenError {
  const problem = isRecord(json) ? json : {};
  const code = codeOfProblem(problem['code']) ?? codeOfAnswer(response, isPage);
  return new TokenError(code, { ...detailOf(response, problem, url), ...ownDetail(code, response, url) });
}

/** A 200 whose member `field` is missing or wrong; `body`: the whole is not JSON. */
export function badAnswer(field: string): TokenError {
  return new TokenError('bad_answer', { status: 200, field, debugDetail: fieldDetail(field) });
}

function codeOfProblem(code: unknown): EndpointCode | undefined {
  // WordPress: the page's nonce is older than the sign-in.
  if (code === 'rest_cookie_invalid_nonce') return 'session_ended';
  return isEndpointCode(code) && !PAGE_CODES.has(code) ? code : undefined;
}

function codeOfAnswer({ status, type, ok }: Response, isPage: boolean): EndpointCode {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return 'session_ended';
  if (status === 401 || (ok && isPage)) return 'session_ended';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 405) return 'endpoint_not_found';
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'endpoint_failed' : 'bad_answer';
}

/** What the widget can say of the cause by itself. */
function ownDetail(code: EndpointCode, { status }: Response, url: string): TokenErrorDetail {
  if (code === 'bad_answer') return { field: 'status', debugDetail: fieldDetail('status') };
  return code === 'endpoint_not_found' ? { debugDetail: `${place(url)} answers ${status}.` } : {};
}

function fieldDetail(field: string): string {
  return `The token endpoint's answer is wrong in: ${field}`;
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
