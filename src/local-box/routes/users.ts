import { Hono } from 'hono';
import { needs } from '../auth/authenticate.ts';
import type { BoxState } from '../box-state.ts';
import type { ApiContext, ApiEnv } from '../caller.ts';
import { badRequest, notFound } from '../errors.ts';
import type { User } from '../store/users.ts';
import { userView } from '../views/user.ts';
import { idOf, numberOf, viewOf } from './request.ts';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;
const USER_TYPES = ['all', 'managed', 'external'];

export function userRoutes(box: BoxState): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.get('/users', needs('manage_users'), (context) => context.json(listUsers(box, context)));
  routes.get('/users/me', needs('read_self'), (context) =>
    context.json(userView(viewOf(box, context), context.var.caller.user, context.req.query('fields'))),
  );
  routes.get('/users/:id{\\d+}', needs('manage_users'), (context) => {
    const user = box.store.users.find(idOf(context));
    if (!user) throw notFound();
    return context.json(userView(viewOf(box, context), user, context.req.query('fields')));
  });
  return routes;
}

function listUsers(box: BoxState, context: ApiContext): Record<string, unknown> {
  const userType = context.req.query('user_type') ?? 'managed';
  if (!USER_TYPES.includes(userType)) throw badRequest('user_type', `allowed are ${USER_TYPES.join(', ')}`);
  const term = (context.req.query('filter_term') ?? '').toLowerCase();
  const limit = numberOf(context, 'limit', DEFAULT_LIMIT, MAX_LIMIT);
  const offset = numberOf(context, 'offset', 0, Infinity);
  const externalId = context.req.query('external_app_user_id');
  const found = box.store.users
    .all()
    .filter((user) => isOfType(user, userType) && isSeen(box, user) && matches(user, term))
    .filter((user) => externalId === undefined || user.externalAppUserId === externalId);
  const view = viewOf(box, context);
  return {
    total_count: found.length,
    entries: found
      .slice(offset, offset + limit)
      .map((user) => userView(view, user, context.req.query('fields'))),
    limit,
    offset,
  };
}

const isOfType = ({ kind }: User, userType: string): boolean =>
  kind !== 'service' && (userType === 'all' || userType === kind);

/** An app without access to the enterprise sees the users that it made itself. */
const isSeen = ({ app }: BoxState, { externalAppUserId }: User): boolean =>
  app.settings.enterpriseAccess || externalAppUserId !== undefined;

/** The start of the name or of the login; of another enterprise's users the whole login. */
function matches({ kind, name, login }: User, term: string): boolean {
  if (kind === 'external' && term !== '') return login.toLowerCase() === term;
  return login.toLowerCase().startsWith(term) || name.toLowerCase().startsWith(term);
}
