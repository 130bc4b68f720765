import { WIDGET_HEADER } from '../contract/token-request.ts';

/** A CORS preflight carries this; any other OPTIONS is a plain request. */
const PREFLIGHT_HEADER = 'Access-Control-Request-Method';

export function isListedOrigin(request: Request, allowedOrigins: readonly string[]): boolean {
  const origin = request.headers.get('Origin');
  return origin !== null && allowedOrigins.includes(origin);
}

/** The answer to a preflight of a listed origin; undefined for everything else. */
export function answerPreflight(request: Request, allowedOrigins: readonly string[]): Response | undefined {
  if (request.method !== 'OPTIONS' || !request.headers.has(PREFLIGHT_HEADER)) return undefined;
  if (!isListedOrigin(request, allowedOrigins)) return undefined;
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Methods': 'POST',
      'Access-Control-Allow-Headers': `Accept, Content-Type, ${WIDGET_HEADER}`,
      'Cache-Control': 'no-store',
    },
  });
}

/** Lets a listed origin read the answer; leaves it alone where the operator lists none. */
export function withCors(response: Response, request: Request, allowedOrigins: readonly string[]): Response {
  if (allowedOrigins.length === 0) return response;
  response.headers.append('Vary', 'Origin');
  const origin = request.headers.get('Origin');
  if (origin === null || !isListedOrigin(request, allowedOrigins)) return response;
  response.headers.set('Access-Control-Allow-Origin', origin);
  response.headers.set('Access-Control-Allow-Credentials', 'true');
  response.headers.set('Access-Control-Expose-Headers', 'Retry-After');
  return response;
}
