import type { Failure } from './failure.ts';

/** What the widget shows: its own waiting view, the engine, or its own error view. */
export type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export const LOADING: State = { kind: 'loading' };
export const READY: State = { kind: 'ready' };
