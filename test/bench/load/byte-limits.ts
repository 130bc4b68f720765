import { bytesOf, PARTS, type Bytes, type Part } from '../page-bytes.ts';
import type { Judged } from './limits.ts';

/** KB gzip that each part may weigh; the loader's with first rows. */
const LIMITS: Readonly<Partial<Record<Part, number>>> = {
  loader: 14,
  explorer: 150,
  uploader: 200,
  picker: 200,
  preview: 200,
  sidebar: 200,
};

const EXPLORER_REQUESTS = 8;

export interface PartBytes extends Bytes {
  readonly part: Part;
}

export const bytesOfParts = (): Promise<readonly PartBytes[]> =>
  Promise.all(PARTS.map(async (part) => ({ part, ...(await bytesOf(part)) })));

export function judgeBytes(parts: readonly PartBytes[]): readonly Judged[] {
  return parts.flatMap(({ part, kilobytes, requests }) => {
    const limit = LIMITS[part];
    const weight = limit === undefined ? [] : [line(`${part}: KB gzip`, kilobytes, limit)];
    return part === 'explorer' ? [...weight, line('explorer: files', requests, EXPLORER_REQUESTS)] : weight;
  });
}

const line = (what: string, value: number, limit: number): Judged => ({
  what,
  value,
  limit,
  met: value <= limit,
});
