import { Hono } from 'hono';
import { findItem } from '../access.ts';
import { needs } from '../auth/authenticate.ts';
import type { BoxState } from '../box-state.ts';
import type { ApiEnv } from '../caller.ts';
import type { FileItem, Item } from '../store/item.ts';
import type { User } from '../store/users.ts';
import { collaborationView } from '../views/collaboration.ts';
import { userMini } from '../views/user.ts';
import type { View } from '../views/view.ts';
import { idOf, viewOf } from './request.ts';

const LIMIT = 1000;

export function collaborationRoutes(box: BoxState): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  for (const type of ['file', 'folder'] as const) {
    routes.get(`/${type}s/:id{\\d+}/collaborations`, needs('info'), (context) => {
      const item = findItem(box, context.var.caller, type, idOf(context));
      return context.json(list(collaborations(viewOf(box, context), item)));
    });
  }
  // Not in the description: whom a comment may mention.
  routes.get('/files/:id{\\d+}/collaborators', needs('info'), (context) => {
    const file = findItem(box, context.var.caller, 'file', idOf(context));
    const term = (context.req.query('filter_term') ?? '').toLowerCase();
    const found = peopleWith(box, file).filter(({ name }) => name.toLowerCase().includes(term));
    return context.json(list(found.map(({ id }) => userMini(viewOf(box, context), id))));
  });
  return routes;
}

const list = (entries: readonly unknown[]): Record<string, unknown> => ({
  entries,
  limit: LIMIT,
  next_marker: null,
});

const collaborations = (view: View, item: Item): Record<string, unknown>[] =>
  view.box.store.collaborations.of(item).map((collaboration) => collaborationView(view, item, collaboration));

/** The owner first. */
const peopleWith = ({ store }: BoxState, file: FileItem): User[] =>
  [file.ownerId, ...store.collaborations.of(file).map(({ userId }) => userId)]
    .map((id) => store.users.find(id))
    .filter((user) => user !== undefined);
