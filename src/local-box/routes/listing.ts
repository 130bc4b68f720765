import { badRequest } from '../errors.ts';
import type { ApiContext } from '../caller.ts';
import { currentVersion } from '../store/item.ts';
import type { FolderItem, Item } from '../store/item.ts';
import { itemView } from '../views/item.ts';
import { parseFields } from '../views/view.ts';
import type { View } from '../views/view.ts';
import { numberOf } from './request.ts';

const SORTS = ['id', 'name', 'date', 'size'] as const;
type Sort = (typeof SORTS)[number];

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;
const TYPE_ORDER: Readonly<Record<Item['type'], number>> = { folder: 0, file: 1, web_link: 2 };

const { compare: compareNames } = new Intl.Collator('en');

const COMPARE: Readonly<Record<Sort, (one: Item, other: Item) => number>> = {
  id: (one, other) => Number(one.id) - Number(other.id),
  name: (one, other) => compareNames(one.name, other.name),
  date: (one, other) => one.modifiedAt - other.modifiedAt,
  size: (one, other) => sizeOf(one) - sizeOf(other),
};

/** A page of a folder's items: folders first, then files, then web links, and within these by `sort` and `direction`. */
export function listItems(view: View, context: ApiContext, folder: FolderItem): Record<string, unknown> {
  const { sort, direction } = order(context);
  const limit = numberOf(context, 'limit', DEFAULT_LIMIT, MAX_LIMIT);
  const offset = numberOf(context, 'offset', 0, Infinity);
  const sorted = sortItems(view.box.store.items.children(folder), sort, direction);
  const fields = parseFields(context.req.query('fields')) ?? 'mini';
  return {
    total_count: sorted.length,
    entries: sorted.slice(offset, offset + limit).map((item) => itemView(view, item, fields)),
    offset,
    limit,
    order: [
      { by: 'type', direction: 'ASC' },
      { by: sort, direction },
    ],
  };
}

function order({ req }: ApiContext): { sort: Sort; direction: 'ASC' | 'DESC' } {
  const wanted = (req.query('sort') ?? '').toLowerCase() || 'name';
  const sort = SORTS.find((name) => name === wanted);
  if (!sort) throw badRequest('sort', `invalid value for sort, allowed are ${SORTS.join(', ')}`);
  const direction = (req.query('direction') ?? '').toUpperCase() || 'ASC';
  if (direction !== 'ASC' && direction !== 'DESC')
    throw badRequest('direction', 'invalid value for direction');
  return { sort, direction };
}

function sortItems(items: readonly Item[], sort: Sort, direction: 'ASC' | 'DESC'): Item[] {
  const sign = direction === 'ASC' ? 1 : -1;
  return [...items].sort(
    (one, other) =>
      TYPE_ORDER[one.type] - TYPE_ORDER[other.type] ||
      sign * COMPARE[sort](one, other) ||
      COMPARE.id(one, other),
  );
}

const sizeOf = (item: Item): number => (item.type === 'file' ? currentVersion(item).bytes.length : 0);
