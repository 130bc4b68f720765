import { WIDGET_HEADER } from '../contract/token-request.ts';
import { isListedOrigin } from './cors.ts';
import { badRequest, forbidden, type Refusal } from './refusal.ts';

/** Names under which a request could claim to be somebody; the session alone says who it is. */
const IDENTITY_NAMES = new Set([
  'user',
  'userid',
  'username',
  'email',
  'login',
  'sub',
  'subject',
  'asuser',
  'boxuser',
  'boxsubjectid',
]);

/** Refuses what no page of ours sends, before anything is read or looked up (token contract, "What the backend must refuse"). */
export function guard(request: Request, allowedOrigins: readonly string[]): Refusal | undefined {
  if (request.method !== 'POST') {
    return {
      status: 405,
      code: 'endpoint_not_found',
      reason: 'method',
      detail: 'The token endpoint takes POST only.',
    };
  }
  if (!isFromOwnPage(request, allowedOrigins)) {
    return forbidden(
      'foreign_origin',
      'The request came from another site: if that page is yours, add its origin to allowedOrigins.',
    );
  }
  if (!request.headers.has(WIDGET_HEADER)) {
    return forbidden(
      'no_widget_header',
      `The ${WIDGET_HEADER} header is missing: a proxy may be removing it.`,
    );
  }
  if (!isJson(request)) return badRequest('content_type', 'The Content-Type must be application/json.', 415);
  if (claimsIdentity(request)) {
    return badRequest(
      'identity_in_request',
      'The session alone says who the user is: remove it from the request.',
    );
  }
  return undefined;
}

/** `Sec-Fetch-Site` cannot be forged by a page; where a browser does not send it, `Origin` decides. */
function isFromOwnPage(request: Request, allowedOrigins: readonly string[]): boolean {
  if (isListedOrigin(request, allowedOrigins)) return true;
  const site = request.headers.get('Sec-Fetch-Site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('Origin');
  return origin === null || origin === new URL(request.url).origin;
}

function isJson(request: Request): boolean {
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  return type === 'application/json';
}

function claimsIdentity(request: Request): boolean {
  if (request.headers.has('As-User')) return true;
  return request.url.includes('?') && [...new URL(request.url).searchParams.keys()].some(isIdentityName);
}

function isIdentityName(name: string): boolean {
  return IDENTITY_NAMES.has(name.toLowerCase().replaceAll(/[^a-z]/g, ''));
}
