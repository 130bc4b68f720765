import type { Store } from '../store/store.ts';

/** Fills an empty store, the same way every time. */
export type Seed = (store: Store) => void;
