import { fault, notice, PLACE } from './cause.ts';

/** Of the page's origin. */
export const PAGE_CAUSES = {
  cors_origin_not_listed: fault(
    'The page\'s origin is not in "CORS Domains" of the app, so no browser gets an answer from Box there.',
    'Add {origin} to "CORS Domains", just so: no slash at the end, no path; then save.',
    PLACE.configuration,
  ),
  cors_header_missing: fault(
    'Box accepts the origin {origin}, and the header that lets a browser see the answer is missing: something on the way takes it out.',
    'Let answers of {host} through unchanged.',
    PLACE.network,
  ),
  cors_preflight_refused: fault(
    'The question that a browser asks before each call (the CORS preflight) is not answered as it has to be.',
    'Let OPTIONS requests to {host} through unchanged.',
    PLACE.network,
  ),
  page_not_secure: notice(
    'The page is served over http: browsers then give no large uploads and no clipboard to it, and the token travels in the open.',
    'Serve it over https, and list that origin with Box.',
    PLACE.page,
  ),
} as const;
