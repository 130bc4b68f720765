import type { EngineLoader } from '../engine/load.ts';

/** What the element is given by whoever defines it. */
export interface Dependencies {
  readonly engine: EngineLoader;
  /** In place of the page's `fetch`, for the token endpoint. */
  readonly fetch?: typeof globalThis.fetch;
}
