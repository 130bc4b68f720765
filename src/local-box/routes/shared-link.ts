import { Hono } from 'hono';
import { isWithin } from '../access.ts';
import { needs } from '../auth/authenticate.ts';
import type { BoxState } from '../box-state.ts';
import type { ApiEnv } from '../caller.ts';
import { notFound, permissionDenied } from '../errors.ts';
import { currentVersion } from '../store/item.ts';
import type { Item } from '../store/item.ts';
import { itemView } from '../views/item.ts';
import { parseFields } from '../views/view.ts';
import { viewOf } from './request.ts';
import { serveBytes } from './serve-bytes.ts';

/** `/shared_items`: the item behind the link that the `BoxApi` header names. */
export function sharedItemRoutes(box: BoxState): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.get('/shared_items', needs('info'), (context) => {
    const { token, user } = context.var.caller;
    const url = new URLSearchParams(context.req.header('BoxApi')).get('shared_link') ?? '';
    const item = box.store.items.sharedAs(url.split('/').at(-1) ?? '');
    if (!item) throw notFound();
    const isOwn = item.ownerId === user.id;
    if (!isOwn && item.sharedLink?.access === 'collaborators') throw notFound();
    if (isOwn ? !isWithin(box.store.items, token, item) : token.resource) throw permissionDenied();
    return context.json(
      itemView(viewOf(box, context), item, parseFields(context.req.query('fields')) ?? 'standard'),
    );
  });
  return routes;
}

/** What a shared link opens for people without a token: only a link that is open to all. */
export function openLinkRoutes(box: BoxState): Hono {
  const routes = new Hono();
  routes.get('/s/:key', (context) =>
    context.text(`Shared in the local Box: ${openItem(box, context.req.param('key')).name}`),
  );
  routes.get('/shared/static/:file', (context) => {
    const item = openItem(box, context.req.param('file').split('.')[0] ?? '');
    if (item.type !== 'file') throw notFound();
    return serveBytes(item, currentVersion(item), 'attachment', context.req.header('Range'));
  });
  return routes;
}

function openItem({ store }: BoxState, key: string): Item {
  const item = store.items.sharedAs(key);
  if (item?.sharedLink?.access !== 'open') throw notFound();
  return item;
}
