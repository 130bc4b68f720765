import { Hono } from 'hono';
import { isWithin } from '../access.ts';
import { needs } from '../auth/authenticate.ts';
import type { BoxState } from '../box-state.ts';
import type { ApiContext, ApiEnv } from '../caller.ts';
import { badRequest } from '../errors.ts';
import { ROOT_ID } from '../store/item.ts';
import type { Item } from '../store/item.ts';
import { extensionOf } from '../views/extension.ts';
import { itemView } from '../views/item.ts';
import { parseFields } from '../views/view.ts';
import { numberOf, viewOf } from './request.ts';

const DEFAULT_LIMIT = 30;
const MAX_LIMIT = 200;

export function searchRoutes(box: BoxState): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.get('/search', needs('search'), (context) => {
    const limit = numberOf(context, 'limit', DEFAULT_LIMIT, MAX_LIMIT);
    const offset = numberOf(context, 'offset', 0, Infinity);
    const found = search(box, context);
    const view = viewOf(box, context);
    const selection = parseFields(context.req.query('fields')) ?? 'standard';
    return context.json({
      type: 'search_results_items',
      total_count: found.length,
      entries: found.slice(offset, offset + limit).map((item) => itemView(view, item, selection)),
      limit,
      offset,
    });
  });
  return routes;
}

/** The caller's items in reach of the token that match, the best first. */
function search({ store: { items } }: BoxState, context: ApiContext): Item[] {
  const words = queryWords(context.req.query('query'));
  const { token, user } = context.var.caller;
  const types = listOf(context, 'type');
  const extensions = listOf(context, 'file_extensions');
  const folders = listOf(context, 'ancestor_folder_ids').filter((id) => id !== ROOT_ID);
  const isBelow = (item: Item): boolean =>
    folders.length === 0 || items.ancestors(item).some(({ id }) => folders.includes(id));
  return items
    .ownedBy(user.id)
    .filter((item) => words.every((word) => textOf(item).includes(word)))
    .filter((item) => types.length === 0 || types.includes(item.type))
    .filter((item) => extensions.length === 0 || extensions.includes(extensionOf(item.name).toLowerCase()))
    .filter((item) => isBelow(item) && isWithin(items, token, item))
    .sort((one, other) => rank(one, words) - rank(other, words) || other.modifiedAt - one.modifiedAt);
}

/** What stands in double quotes is looked for as a whole. */
function queryWords(query: string | undefined): string[] {
  const words = query?.toLowerCase().match(/"[^"]+"|\S+/g);
  if (!words) throw badRequest('query', "'query' is required");
  return words.map((word) => word.replace(/^"(.+)"$/, '$1'));
}

const listOf = ({ req }: ApiContext, name: string): string[] =>
  (req.query(name) ?? '').toLowerCase().split(',').filter(Boolean);

const textOf = ({ name, description }: Item): string => `${name}\n${description}`.toLowerCase();

/** A name that starts with the first word comes before one that has it somewhere. */
const rank = ({ name }: Item, [first = '']: string[]): number =>
  name.toLowerCase().startsWith(first) ? 0 : 1;
