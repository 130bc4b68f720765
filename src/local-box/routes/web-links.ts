import { Hono } from 'hono';
import { findItem } from '../access.ts';
import { needs } from '../auth/authenticate.ts';
import type { BoxState } from '../box-state.ts';
import type { ApiEnv } from '../caller.ts';
import { itemView } from '../views/item.ts';
import { parseFields } from '../views/view.ts';
import { idOf, readBody, viewOf } from './request.ts';
import { deleteItem, updateItem } from './update-item.ts';

export function webLinkRoutes(box: BoxState): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.get('/web_links/:id{\\d+}', needs('info'), (context) => {
    const link = findItem(box, context.var.caller, 'web_link', idOf(context));
    return context.json(
      itemView(viewOf(box, context), link, parseFields(context.req.query('fields')) ?? 'standard'),
    );
  });
  routes.put('/web_links/:id{\\d+}', async (context) => {
    const link = findItem(box, context.var.caller, 'web_link', idOf(context));
    const view = viewOf(box, context);
    updateItem(view, context, link, await readBody(context));
    return context.json(itemView(view, link, parseFields(context.req.query('fields')) ?? 'standard'));
  });
  routes.delete('/web_links/:id{\\d+}', needs('delete'), (context) => {
    const link = findItem(box, context.var.caller, 'web_link', idOf(context));
    deleteItem(viewOf(box, context), context, link);
    return context.body(null, 204);
  });
  return routes;
}
