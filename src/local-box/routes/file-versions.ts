import { Hono } from 'hono';
import { findItem, requirePermission } from '../access.ts';
import { needs } from '../auth/authenticate.ts';
import type { BoxState } from '../box-state.ts';
import type { ApiContext, ApiEnv } from '../caller.ts';
import { badRequest, notFound } from '../errors.ts';
import { addVersion } from '../store/create.ts';
import { currentVersion } from '../store/item.ts';
import type { FileItem, FileVersion } from '../store/item.ts';
import { pastVersions, versionView } from '../views/versions.ts';
import { parseFields } from '../views/view.ts';
import { pageOf } from './page.ts';
import { idOf, readBody, viewOf } from './request.ts';

const PAGE = { limit: 1000, max: 1000 };
const ONE = '/files/:id{\\d+}/versions/:version{\\d+}';

export function fileVersionRoutes(box: BoxState): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  const fileOf = (context: ApiContext): FileItem => findItem(box, context.var.caller, 'file', idOf(context));
  const answer = (context: ApiContext, file: FileItem, version: FileVersion): Record<string, unknown> =>
    versionView(viewOf(box, context), file, version, parseFields(context.req.query('fields')));

  routes.get('/files/:id{\\d+}/versions', needs('info'), (context) => {
    const file = fileOf(context);
    const page = pageOf(context, pastVersions(file), PAGE, (version) => answer(context, file, version));
    return context.json({ ...page, order: [{ by: 'modified_at', direction: 'DESC' }] });
  });
  routes.get(ONE, needs('info'), (context) => {
    const file = fileOf(context);
    return context.json(answer(context, file, versionOf(file, context.req.param('version'))));
  });
  routes.post('/files/:id{\\d+}/versions/current', async (context) => {
    const file = fileOf(context);
    requirePermission(context.var.caller.token, file, 'can_upload');
    const { id } = await readBody(context);
    return context.json(answer(context, file, promote(box, file, versionOf(file, id))), 201);
  });
  routes.put(ONE, async (context) => {
    const file = fileOf(context);
    requirePermission(context.var.caller.token, file, 'can_delete');
    const version = versionOf(file, context.req.param('version'));
    if ((await readBody(context))['trashed_at'] !== null) throw badRequest('trashed_at', 'must be null');
    version.restored = { userId: context.var.caller.user.id, at: box.clock.now() };
    version.trashed = null;
    return context.json(answer(context, file, version));
  });
  routes.delete(ONE, (context) => {
    const file = fileOf(context);
    requirePermission(context.var.caller.token, file, 'can_delete');
    const version = versionOf(file, context.req.param('version'));
    version.trashed = { userId: context.var.caller.user.id, at: box.clock.now() };
    return context.body(null, 204);
  });
  return routes;
}

function versionOf(file: FileItem, id: unknown): FileVersion {
  const version = file.versions.find((candidate) => candidate.id === id);
  if (!version) throw notFound();
  return version;
}

/** A copy of an old version becomes the newest; the current one stays as it is. */
function promote({ store, clock }: BoxState, file: FileItem, version: FileVersion): FileVersion {
  if (version === currentVersion(file)) return version;
  file.etag += 1;
  return addVersion(store, file, version, clock.now(), version.id);
}
