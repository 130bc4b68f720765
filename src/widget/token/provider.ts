import type { Reason } from '../../contract/token-request.ts';
import type { Answer } from './check-answer.ts';
import { Head, type Earlier } from './earlier.ts';
import { exchange, type Surroundings } from './exchange.ts';
import type { Endpoint, SentToEndpoint } from './send.ts';

export interface Ask {
  readonly reason: Reason;
  readonly signal: AbortSignal;
  /** It has answered this page before. */
  readonly reachedBefore: boolean;
}

/** Where a token comes from: the endpoint of `token-url`, or the element's `token` property. */
export interface Provider {
  /** Names what the cool-down is for: all requests of a page to one endpoint share it. */
  readonly place: string | object;
  /** @throws TokenError for all that is not a token. */
  readonly ask: (ask: Ask) => Promise<Answer>;
}

/** @param sent the first of its requests, where that is on its way already. */
export function endpointProvider(
  endpoint: Endpoint,
  surroundings: Surroundings,
  sent?: Earlier<SentToEndpoint>,
): Provider {
  const head = new Head(sent);
  return {
    place: endpoint.url,
    ask: ({ reason, ...ask }) =>
      head.go(ask.signal, (earlier) =>
        exchange(endpoint, reason, surroundings, { ...ask, ...(earlier && { sent: earlier }) }),
      ),
  };
}
