import type { Engines } from '../engine/load.ts';
import type { PageSignals } from '../page/page-signals.ts';
import type { FirstListings } from '../first-rows/first-listings.ts';
import type { Clock } from '../page/clock.ts';
import type { FirstTokens } from '../token/first-tokens.ts';
import type { SharedSources } from '../token/shared-sources.ts';
import type { LifeCode } from './life-code.ts';

/** What the element is given by whoever defines it. */
export interface Dependencies {
  readonly engines: Engines;
  readonly life: LifeCode;
  readonly tokens: FirstTokens;
  /** Without them an engine asks for its first listing itself. */
  readonly listings?: FirstListings;
  /** In place of the page's `fetch`, for the token endpoint. */
  readonly fetch?: typeof globalThis.fetch;
  /** The page's own, where they are left out. */
  readonly world?: World;
}

/** What a life is lived in. */
export interface World {
  readonly sources: SharedSources;
  readonly clock: Clock;
  readonly page: PageSignals;
}
