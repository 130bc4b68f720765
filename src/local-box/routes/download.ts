import { Hono } from 'hono';
import { findItem, requirePermission } from '../access.ts';
import { needs } from '../auth/authenticate.ts';
import type { BoxState } from '../box-state.ts';
import type { ApiContext, ApiEnv } from '../caller.ts';
import { notFound } from '../errors.ts';
import { currentVersion } from '../store/item.ts';
import type { FileItem, FileVersion } from '../store/item.ts';
import { representationOf, representationView } from '../views/representations.ts';
import { idOf, viewOf } from './request.ts';
import { serveBytes } from './serve-bytes.ts';

export function downloadRoutes(box: BoxState): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.get('/files/:id{\\d+}/content', needs('download'), (context) => {
    const file = findItem(box, context.var.caller, 'file', idOf(context));
    requirePermission(context.var.caller.token, file, 'can_download');
    const version = versionOf(file, context.req.query('version'));
    const range = context.req.header('Range');
    // One byte is what a client asks for that looks whether there is any.
    if (range !== 'bytes=0-0') box.store.accesses.add(file.id, { downloads: 1 });
    return serveBytes(file, version, 'attachment', range);
  });
  const one = '/internal_files/:id{\\d+}/versions/:version/representations/:name';
  routes.get(one, needs('preview'), (context) => {
    const { file, version, representation } = represented(box, context);
    return context.json(representationView(viewOf(box, context), file, representation.kind, version));
  });
  routes.get(`${one}/content/:asset?`, needs('preview'), (context) => {
    const { version, representation } = represented(box, context);
    return context.body(representation.bytes(version), 200, {
      'Content-Type': representation.mediaType,
      'Cache-Control': 'private',
      'X-Content-Type-Options': 'nosniff',
    });
  });
  return routes;
}

/** What an entry of `representations` points to. */
function represented(box: BoxState, context: ApiContext) {
  const file = findItem(box, context.var.caller, 'file', idOf(context));
  requirePermission(context.var.caller.token, file, 'can_preview');
  const representation = representationOf(file, context.req.param('name') ?? '');
  if (!representation) throw notFound();
  return { file, version: versionOf(file, context.req.param('version')), representation };
}

function versionOf(file: FileItem, id: string | undefined): FileVersion {
  if (id === undefined) return currentVersion(file);
  const version = file.versions.find((candidate) => candidate.id === id);
  if (!version) throw notFound();
  return version;
}
