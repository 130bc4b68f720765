import type { Key } from 'react-aria-components';

/** The rows of a list that are drawn: those from one index up to another, which is not among them. */
export interface Drawn {
  readonly keys: readonly Key[];
  readonly from: number;
  readonly to: number;
  /** What a row takes, where some are not drawn yet. */
  readonly pixels: number;
}

/** Where a list is on the screen. */
export interface Sight {
  /** How many rows are above what is to be seen. */
  readonly above: number;
  /** What a row takes. */
  readonly pixels: number;
}

/** Rows that come first: with them the table is drawn anew and the other list's rows go, which nearly fills a frame. */
const FIRST = 1;
/** Rows at a time after that. With all that comes of it a portion fits into a frame of a slow processor, and leaves room. */
const PORTION = 4;

export function whole(keys: readonly Key[]): Drawn {
  return { keys, from: 0, to: Infinity, pixels: 0 };
}

export function isWhole({ from, to }: Drawn): boolean {
  return from === 0 && to === Infinity;
}

/** A list with none of the rows before begins where it is to be seen; another is as far as it was. */
export function taken(before: Drawn, keys: readonly Key[], look: () => Sight): Drawn {
  const known = new Set(before.keys);
  if (keys.length <= PORTION || known.size === 0) return whole(keys);
  if (keys.some((key) => known.has(key))) return { ...before, keys };
  const { above, pixels } = look();
  const from = Math.max(0, Math.min(above, keys.length - FIRST));
  return { keys, from, to: from + FIRST, pixels };
}

/** A portion more: down to the end first, then up from where it began. */
export function grown(drawn: Drawn): Drawn {
  const { keys, from, to } = drawn;
  if (to < keys.length) return { ...drawn, to: ended(to + PORTION, keys) };
  return { ...drawn, from: Math.max(0, from - PORTION), to: Infinity };
}

function ended(to: number, keys: readonly Key[]): number {
  return to < keys.length ? to : Infinity;
}
