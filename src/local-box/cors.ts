import { createMiddleware } from 'hono/factory';
import type { BoxState } from './box-state.ts';
import { BoxError } from './errors.ts';

const ALLOW_HEADERS = [
  ...[
    'Authorization',
    'Accept',
    'Content-Type',
    'Accept-Language',
    'BoxApi',
    'If-Match',
    'If-None-Match',
    'Range',
  ],
  ...['X-Box-Client-Name', 'X-Box-Client-Version', 'X-Rep-Hints', 'Content-MD5', 'Content-Range', 'Digest'],
  'X-Box-Client-Event-Info',
].join(', ');

/**
 * CORS as Box has it: every origin passes the preflight, since that carries no token and so no app whose list could be
 * looked at; the call itself is refused, with no CORS header, where the origin is not on the list.
 *
 * An OPTIONS without `Access-Control-Request-Method` is no preflight but a call of the API: Box's upload check.
 */
export const cors = ({ corsOrigins }: BoxState) =>
  createMiddleware(async (context, next) => {
    const origin = context.req.header('Origin');
    if (origin === undefined) return next();
    if (
      context.req.method === 'OPTIONS' &&
      context.req.header('Access-Control-Request-Method') !== undefined
    ) {
      return preflight(origin);
    }
    if (corsOrigins !== '*' && !corsOrigins.includes(origin)) return notListed().toResponse();
    await next();
    context.res.headers.set('Access-Control-Allow-Origin', origin);
    context.res.headers.set(
      'Access-Control-Expose-Headers',
      'Retry-After, WWW-Authenticate, Content-Disposition',
    );
    context.res.headers.append('Vary', 'Origin');
  });

function preflight(origin: string): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Origin': origin,
      'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, DELETE, OPTIONS',
      'Access-Control-Allow-Headers': ALLOW_HEADERS,
      'Access-Control-Max-Age': '600',
      Vary: 'Origin',
    },
  });
}

const notListed = (): BoxError =>
  new BoxError(403, 'cors_origin_not_whitelisted', {
    message: 'Access denied - Did you forget to safelist your origin in the CORS config of your app?',
  });
