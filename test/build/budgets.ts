import type { Part } from '../bench/page-bytes.ts';

export interface Budget {
  /** KB gzip that the part may have beyond the loader, its English texts included; comes down, and does not go up. */
  readonly kilobytes: number;
  /** Files, the loader's included. */
  readonly requests: number;
}

export const BUDGETS: Readonly<Record<Part, Budget>> = {
  // The first rows are among it.
  loader: { kilobytes: 14, requests: 1 },
  // What the loader fetches in any case; a mode's figures are beyond it.
  life: { kilobytes: 37, requests: 3 },
  frame: { kilobytes: 4, requests: 5 },
  explorer: { kilobytes: 150, requests: 8 },
  uploader: { kilobytes: 161, requests: 8 },
  picker: { kilobytes: 184, requests: 10 },
  preview: { kilobytes: 155, requests: 9 },
  sidebar: { kilobytes: 187, requests: 9 },
};
