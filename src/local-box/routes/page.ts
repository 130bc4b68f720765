import type { ApiContext } from '../caller.ts';
import { numberOf } from './request.ts';

export interface PageRules {
  readonly limit: number;
  readonly max: number;
}

/** One page of a list by `offset` and `limit`. */
export function pageOf<Entry>(
  context: ApiContext,
  all: readonly Entry[],
  { limit: byDefault, max }: PageRules,
  view: (entry: Entry) => unknown,
): Record<string, unknown> {
  const limit = numberOf(context, 'limit', byDefault, max);
  const offset = numberOf(context, 'offset', 0, Infinity);
  return { total_count: all.length, entries: all.slice(offset, offset + limit).map(view), offset, limit };
}
