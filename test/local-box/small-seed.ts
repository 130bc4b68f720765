import { PEOPLE } from '../../src/local-box/seed/people.ts';
import { plant } from '../../src/local-box/seed/plant.ts';
import type { Seed } from '../../src/local-box/seed/seed.ts';

/** People without files, for tests that start many boxes. */
export const smallSeed: Seed = (store) => {
  for (const person of Object.values(PEOPLE)) plant(store, person, [], new Map());
};
