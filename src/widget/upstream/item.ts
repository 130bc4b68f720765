import type { Item } from '../engine/engine.ts';

/** What Box's elements know of an item, as far as it is used here. */
export interface BoxItem extends Item {
  readonly permissions?: Readonly<Record<string, boolean>>;
  /** In the case it is written in. */
  extension?: string;
  readonly authenticated_download_url?: string;
  readonly is_download_available?: boolean;
}

/** What a page may know of it. */
export function itemOf({ id, type, name }: BoxItem): Item {
  return { id, type, name };
}
