import { Hono } from 'hono';
import { findItem } from '../access.ts';
import { needs } from '../auth/authenticate.ts';
import type { BoxState } from '../box-state.ts';
import type { ApiEnv } from '../caller.ts';
import { COMMENT_FIELDS, commentView } from '../views/comment.ts';
import { pastVersions, versionView } from '../views/versions.ts';
import { currentVersion } from '../store/item.ts';
import type { FileItem } from '../store/item.ts';
import type { View } from '../views/view.ts';
import { idOf, viewOf } from './request.ts';

/** What Box's own elements ask for and its description leaves out; the shapes are those that they read. */
export function activityRoutes(box: BoxState): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.get('/file_activities', needs('info'), (context) => {
    const file = findItem(box, context.var.caller, 'file', context.req.query('file_id') ?? '');
    const types = context.req.query('activity_types')?.split(',') ?? ['comment', 'versions'];
    const view = viewOf(box, context);
    const entries = [
      ...(types.includes('versions') ? versions(view, file) : []),
      ...(types.includes('comment') ? comments(view, file) : []),
    ];
    return context.json({ entries, limit: 1000, next_marker: null });
  });
  routes.get('/file_access_stats/:id{\\d+}', needs('info'), (context) => {
    const file = findItem(box, context.var.caller, 'file', idOf(context));
    const { previews, downloads } = box.store.accesses.of(file.id);
    return context.json({
      type: 'file_access_stats',
      id: file.id,
      preview_count: previews,
      download_count: downloads,
      comment_count: box.store.comments.of(file.id).length,
      edit_count: file.versions.length - 1,
      has_count_overflowed: false,
    });
  });
  return routes;
}

const comments = (view: View, { id }: FileItem): unknown[] =>
  view.box.store.comments.of(id).map((comment) => ({
    activity_type: 'comment',
    source: { comment: commentView(view, comment, COMMENT_FIELDS) },
  }));

const versions = (view: View, file: FileItem): unknown[] =>
  [...pastVersions(file).reverse(), currentVersion(file)].map((version) => ({
    activity_type: 'versions',
    source: { versions: versionView(view, file, version) },
  }));
