import { Hono } from 'hono';
import { findFolder, findItem, requirePermission } from '../access.ts';
import { needs } from '../auth/authenticate.ts';
import type { BoxState } from '../box-state.ts';
import type { ApiContext, ApiEnv } from '../caller.ts';
import { badRequest } from '../errors.ts';
import { requireName } from '../store/name.ts';
import { requireFreeName } from './conflict.ts';
import { idOf, parentIdOf, readBody, viewOf } from './request.ts';
import type { Body } from './request.ts';
import { requireSpace } from './space.ts';

/** Box's check before an upload: an OPTIONS with a body, no CORS preflight. Answers with where to send the file. */
export function uploadPreflightRoutes(box: BoxState): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.on('OPTIONS', '/files/content', needs('upload'), async (context) => {
    const view = viewOf(box, context);
    const body = await readBody(context);
    const parentId = parentIdOf(body);
    if (parentId === undefined) throw badRequest('parent', "'parent' is required");
    const folder = findFolder(box, context.var.caller, parentId);
    requirePermission(context.var.caller.token, folder, 'can_upload');
    requireFreeName(view, folder, requireName(body['name']), 'file');
    requireSize(box, context, body);
    return context.json({ upload_url: `${view.origin}/api/2.0/files/content` });
  });
  routes.on('OPTIONS', '/files/:id{\\d+}/content', needs('upload'), async (context) => {
    const view = viewOf(box, context);
    const body = await readBody(context);
    const file = findItem(box, context.var.caller, 'file', idOf(context));
    requirePermission(context.var.caller.token, file, 'can_upload');
    const folder = box.store.items.parent(file);
    if (folder && 'name' in body) requireFreeName(view, folder, requireName(body['name']), 'file', file);
    requireSize(box, context, body);
    return context.json({ upload_url: `${view.origin}/api/2.0/files/${file.id}/content` });
  });
  return routes;
}

function requireSize(box: BoxState, context: ApiContext, { size }: Body): void {
  if (typeof size === 'number') requireSpace(box, context.var.caller.user, size);
}
