import type { Engines } from '../engine/load.ts';
import type { PageSignals } from '../page/page-signals.ts';
import type { FirstListings } from '../first-rows/first-listings.ts';
import type { Clock } from '../page/clock.ts';
import type { SharedSources } from '../token/shared-sources.ts';

/** What the element is given by whoever defines it. */
export interface Dependencies {
  readonly engines: Engines;
  /** Without them an engine asks for its first listing itself. */
  readonly listings?: FirstListings;
  readonly sources: SharedSources;
  readonly clock: Clock;
  readonly page: PageSignals;
  /** In place of the page's `fetch`, for the token endpoint. */
  readonly fetch?: typeof globalThis.fetch;
}
