import { Hono } from 'hono';
import { needs } from '../auth/authenticate.ts';
import type { BoxState } from '../box-state.ts';
import type { ApiEnv } from '../caller.ts';
import { notFound } from '../errors.ts';
import { portrait } from '../seed/content/portrait.ts';
import { idOf } from './request.ts';

/** Managed users have a picture; who has none is a 404, and clients show initials. */
export function avatarRoutes(box: BoxState): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.get('/users/:id{\\d+}/avatar', needs('read_self'), (context) => {
    const user = box.store.users.find(idOf(context));
    if (user?.kind !== 'managed') throw notFound();
    return context.body(portrait(user.id), 200, { 'Content-Type': 'image/png', 'Cache-Control': 'private' });
  });
  return routes;
}
