/** What the rows of a table get from it. */
export interface Given {
  readonly state: { readonly collection: unknown } | null;
}

/** What they have, and what there was for them with the latest source. */
export interface Held<G extends Given> {
  /** What the table's collection is made of. */
  readonly source: unknown;
  readonly latest: G;
  readonly given: G;
}

export function held<G extends Given>(source: unknown, given: G): Held<G> {
  return { source, latest: given, given };
}

/**
 * Rows keep what they have while there is a new source whose collection is still to come. What the user does to the table
 * meanwhile comes with the same source, and reaches them.
 */
export function heldNext<G extends Given>(before: Held<G>, source: unknown, latest: G): Held<G> {
  if (before.source === source && before.latest === latest) return before;
  const awaits = before.source !== source && before.latest.state?.collection === latest.state?.collection;
  return { source, latest, given: awaits ? before.given : latest };
}
