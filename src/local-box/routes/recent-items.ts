import { Hono } from 'hono';
import { isWithin } from '../access.ts';
import { needs } from '../auth/authenticate.ts';
import type { BoxState } from '../box-state.ts';
import type { ApiContext, ApiEnv } from '../caller.ts';
import { boxTime } from '../views/time.ts';
import { itemView } from '../views/item.ts';
import { parseFields } from '../views/view.ts';
import { numberOf, viewOf } from './request.ts';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;

export function recentItemRoutes(box: BoxState): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.get('/recent_items', needs('recents'), (context) => {
    const limit = numberOf(context, 'limit', DEFAULT_LIMIT, MAX_LIMIT);
    const entries = recentItems(box, context).slice(0, limit);
    return context.json({
      entries,
      limit,
      next_marker: null,
      order: { by: 'interacted_at', direction: 'DESC' },
    });
  });
  return routes;
}

function recentItems(box: BoxState, context: ApiContext): Record<string, unknown>[] {
  const { items, recents } = box.store;
  const { user, token } = context.var.caller;
  const view = viewOf(box, context);
  const selection = parseFields(context.req.query('fields')) ?? 'standard';
  return recents.of(user.id).flatMap(({ fileId, type, at }) => {
    const file = items.find(user.id, 'file', fileId);
    if (!file || !isWithin(items, token, file)) return [];
    const item = itemView(view, file, selection);
    return [{ type: 'recent_item', interaction_type: type, interacted_at: boxTime(at), item }];
  });
}
