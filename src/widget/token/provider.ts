import type { Reason } from '../../contract/token-request.ts';
import type { Answer } from './answer.ts';
import { exchange, type Endpoint, type Surroundings } from './exchange.ts';

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

export function endpointProvider(endpoint: Endpoint, surroundings: Surroundings): Provider {
  return {
    place: endpoint.url,
    ask: ({ reason, ...ask }) => exchange(endpoint, reason, surroundings, ask),
  };
}
