import { bytesOf, PARTS, type Bytes, type Part } from '../page-bytes.ts';
import type { Judged } from './limits.ts';

/** KB gzip that each part may weigh: the loader with first rows; a mode with all that is fetched beyond the loader. */
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
  const sizeOf = (name: Part): Bytes =>
    parts.find(({ part }) => part === name) ?? { kilobytes: NaN, requests: NaN };
  const [loader, life, explorer] = [sizeOf('loader'), sizeOf('life'), sizeOf('explorer')];
  const weights = parts.flatMap(({ part, kilobytes }) => {
    const limit = LIMITS[part];
    const isMode = part !== 'loader';
    return limit === undefined
      ? []
      : [line(`${part}: KB gzip`, kilobytes + (isMode ? life.kilobytes : 0), limit)];
  });
  const files = loader.requests + life.requests + explorer.requests;
  return [...weights, line('explorer: files', files, EXPLORER_REQUESTS)];
}

const line = (what: string, value: number, limit: number): Judged => ({
  what,
  value,
  limit,
  met: value <= limit,
});
