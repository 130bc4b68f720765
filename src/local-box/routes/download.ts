import { Hono } from 'hono';
import { findItem, requirePermission } from '../access.ts';
import { needs } from '../auth/authenticate.ts';
import type { BoxState } from '../box-state.ts';
import type { ApiContext, ApiEnv } from '../caller.ts';
import { notFound } from '../errors.ts';
import { currentVersion } from '../store/item.ts';
import type { FileItem, FileVersion } from '../store/item.ts';
import { hasThumbnail } from '../views/representations.ts';
import { idOf } from './request.ts';
import { serveBytes } from './serve-bytes.ts';

export function downloadRoutes(box: BoxState): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.get('/files/:id{\\d+}/content', needs('download'), (context) => {
    const file = findItem(box, context.var.caller, 'file', idOf(context));
    requirePermission(context.var.caller.token, file, 'can_download');
    const version = versionOf(file, context.req.query('version'));
    return serveBytes(file, version, 'attachment', context.req.header('Range'));
  });
  routes.get(
    '/internal_files/:id{\\d+}/versions/:version/representations/:name/content/:asset?',
    needs('preview'),
    (context) => thumbnail(box, context),
  );
  return routes;
}

/** What `representations` of a PNG file points to. */
function thumbnail(box: BoxState, context: ApiContext): Response {
  const file = findItem(box, context.var.caller, 'file', idOf(context));
  requirePermission(context.var.caller.token, file, 'can_preview');
  if (!hasThumbnail(file)) throw notFound();
  return serveBytes(file, versionOf(file, context.req.param('version')), 'inline', undefined);
}

function versionOf(file: FileItem, id: string | undefined): FileVersion {
  if (id === undefined) return currentVersion(file);
  const version = file.versions.find((candidate) => candidate.id === id);
  if (!version) throw notFound();
  return version;
}
