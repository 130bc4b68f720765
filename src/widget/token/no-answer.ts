import type { Blocker } from '../page/watch-blocks.ts';
import { badAnswer, failureOfAnswer } from './failure.ts';
import { place } from './place.ts';
import { TokenError } from './token-error.ts';

/** What is known when a request ended without a whole answer. */
export interface Unanswered {
  /** Of the endpoint, absolute. */
  readonly url: string;
  readonly cause: unknown;
  /** Of which the body broke off. */
  readonly response: Response | undefined;
  readonly blocker: Blocker | undefined;
  readonly timedOut: boolean;
  readonly online: boolean;
  /** The endpoint has answered this widget before, so nothing about the page blocks it. */
  readonly reachedBefore: boolean;
}

export function failureWithoutAnswer(found: Unanswered): TokenError {
  const { url, cause, response, blocker, timedOut, online, reachedBefore } = found;
  if (timedOut) return new TokenError('timeout', { cause });
  if (!online) return new TokenError('offline', { cause });
  if (response?.status === 200) return badAnswer('body');
  if (response) return failureOfAnswer({ response, json: undefined, isPage: false }, url);
  if (reachedBefore && !blocker) return new TokenError('offline', { cause });
  return new TokenError('endpoint_blocked', {
    cause,
    debugDetail: `${place(url)}: ${BLOCKS[blocker ?? 'unknown']}`,
  });
}

/** Browsers tell a page neither "CORS" nor "server down": both are one TypeError. */
const BLOCKS: Readonly<Record<Blocker | 'unknown', string>> = {
  csp: "the page's Content-Security-Policy does not allow it (connect-src).",
  'mixed-content': 'a page of https: may not ask an address of http:.',
  unknown: 'CORS forbids it, or the server is down.',
};
