import type { Failure } from './failure.ts';

/** What the widget shows: nothing yet, first rows, or the engine; with what is wrong in its place or above the last known list. */
export interface State {
  readonly phase: 'loading' | 'painted' | 'listed';
  readonly failure: Failure | undefined;
}

export const LOADING: State = { phase: 'loading', failure: undefined };
