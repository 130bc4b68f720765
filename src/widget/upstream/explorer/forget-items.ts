import type { BoxItem } from '../item.ts';

/** Upstream's own, of all that it has been told by Box (box-ui-elements 26.3.0, utils/Cache.js). */
export interface ItemCache {
  readonly cache: Readonly<Record<string, unknown>>;
  unset(key: string): void;
}

/** Beside those on screen: something may still be at work on an item of the list before. */
const KEPT = 200;
const ITEM = /^(file|folder|web_link)_\d+$/;

/** Upstream would keep each item that it has ever listed: here the oldest go, once another list has come. */
export function forgetItems(known: ItemCache, listed: readonly BoxItem[]): void {
  const current = new Set(listed.map(({ type, id }) => `${type}_${id}`));
  const others = Object.keys(known.cache).filter((key) => ITEM.test(key) && !current.has(key));
  for (const key of others.slice(0, -KEPT)) known.unset(key);
}
