import type { Part } from '../bench/page-bytes.ts';

export interface Budget {
  /** KB gzip beyond the loader, a mode's with `life` and English texts; comes down, and does not go up. */
  readonly kilobytes: number;
  /** Files, the loader's included. */
  readonly requests: number;
}

export const BUDGETS: Readonly<Record<Part, Budget>> = {
  // The first rows are among it.
  loader: { kilobytes: 14, requests: 1 },
  // What the loader fetches in any case.
  life: { kilobytes: 21, requests: 3 },
  frame: { kilobytes: 40, requests: 5 },
  explorer: { kilobytes: 182, requests: 8 },
  uploader: { kilobytes: 194, requests: 8 },
  picker: { kilobytes: 205, requests: 10 },
  preview: { kilobytes: 175, requests: 9 },
  sidebar: { kilobytes: 196, requests: 9 },
};
