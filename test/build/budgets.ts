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
  life: { kilobytes: 20.5, requests: 3 },
  frame: { kilobytes: 40, requests: 5 },
  explorer: { kilobytes: 150, requests: 8 },
  uploader: { kilobytes: 160, requests: 8 },
  picker: { kilobytes: 173, requests: 10 },
  preview: { kilobytes: 162.5, requests: 9 },
  sidebar: { kilobytes: 176.5, requests: 9 },
};
