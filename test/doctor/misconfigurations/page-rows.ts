import { PAGE } from '../world.ts';
import { withHeader, type Row } from './row.ts';

const listed = (seeded: string, origin: string): Row => ({
  seeded,
  cause: 'cors_origin_not_listed',
  step: 'cors',
  box: { corsOrigins: [origin] },
});

/** The page's origin. */
export const PAGE_ROWS: readonly Row[] = [
  listed('origin not in CORS domains', 'https://www.example'),
  listed('CORS domain with a slash at its end', `${PAGE}/`),
  listed('CORS domain with http in place of https', 'http://intranet.example'),
  listed('CORS domain without its port', 'https://intranet.example:8443'),
  {
    seeded: 'CORS header taken out on the way',
    cause: 'cors_header_missing',
    step: 'cors',
    between: (fetch) => async (request) =>
      withHeader(await fetch(request), 'Access-Control-Allow-Origin', undefined),
  },
  {
    seeded: 'OPTIONS not let through',
    cause: 'cors_preflight_refused',
    step: 'cors',
    between: (fetch) => (request) =>
      request.method === 'OPTIONS'
        ? Promise.resolve(new Response('Method not allowed', { status: 405 }))
        : fetch(request),
  },
  {
    seeded: 'page over http',
    cause: 'page_not_secure',
    step: 'cors',
    box: { corsOrigins: ['http://intranet.example'] },
    options: () => ({ page: { url: 'http://intranet.example/files' } }),
  },
];
