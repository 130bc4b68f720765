import type { BoxAnswer } from '../engine/engine.ts';

/** An item as far as its row shows it (Box API, "Folder items"). */
export interface ListedItem {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  /** Bytes. */
  readonly size?: number;
  /** RFC 3339. */
  readonly modified_at?: string;
}

export interface Listing {
  /** Of the folder. */
  readonly name: string;
  readonly items: readonly ListedItem[];
  /** All that are in the folder. */
  readonly total: number;
}

/** Undefined where the answer is no listing: the engine then finds out why. */
export function readListing({ status, data }: BoxAnswer): Listing | undefined {
  if (status !== 200) return undefined;
  const { name, item_collection: items } = fieldsOf(JSON.parse(data));
  const { entries, total_count: total } = fieldsOf(items);
  if (typeof name !== 'string' || typeof total !== 'number' || !Array.isArray(entries)) return undefined;
  return { name, total, items: entries.filter(isItem) };
}

function isItem(entry: unknown): entry is ListedItem {
  const { id, type, name } = fieldsOf(entry);
  return typeof id === 'string' && typeof type === 'string' && typeof name === 'string';
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
