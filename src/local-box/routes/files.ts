import { Hono } from 'hono';
import { findItem } from '../access.ts';
import { needs } from '../auth/authenticate.ts';
import type { BoxState } from '../box-state.ts';
import type { ApiEnv } from '../caller.ts';
import { itemView } from '../views/item.ts';
import { parseFields } from '../views/view.ts';
import { idOf, isUnchanged, readBody, viewOf } from './request.ts';
import { deleteItem, updateItem } from './update-item.ts';

export function fileRoutes(box: BoxState): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.get('/files/:id{\\d+}', needs('info'), (context) => {
    const file = findItem(box, context.var.caller, 'file', idOf(context));
    if (isUnchanged(context, file)) return context.body(null, 304);
    const fields = parseFields(context.req.query('fields'));
    return context.json(itemView(viewOf(box, context), file, fields ?? 'standard'));
  });
  routes.put('/files/:id{\\d+}', async (context) => {
    const file = findItem(box, context.var.caller, 'file', idOf(context));
    const view = viewOf(box, context);
    updateItem(view, context, file, await readBody(context));
    return context.json(itemView(view, file, parseFields(context.req.query('fields')) ?? 'standard'));
  });
  routes.delete('/files/:id{\\d+}', needs('delete'), (context) => {
    const file = findItem(box, context.var.caller, 'file', idOf(context));
    deleteItem(viewOf(box, context), context, file);
    return context.body(null, 204);
  });
  return routes;
}
