import { Hono } from 'hono';
import { findFolder, findItem, requirePermission } from '../access.ts';
import { needs } from '../auth/authenticate.ts';
import type { BoxState } from '../box-state.ts';
import type { ApiContext, ApiEnv } from '../caller.ts';
import { badRequest } from '../errors.ts';
import { addVersion, createFile } from '../store/create.ts';
import type { FileItem } from '../store/item.ts';
import { requireName } from '../store/name.ts';
import { itemView } from '../views/item.ts';
import { parseFields } from '../views/view.ts';
import { requireFreeName } from './conflict.ts';
import { readUpload } from './multipart.ts';
import type { Upload } from './multipart.ts';
import { idOf, parentIdOf, requireMatch, viewOf } from './request.ts';
import { requireSpace } from './space.ts';

export function uploadRoutes(box: BoxState): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.post('/files/content', needs('upload'), async (context) => {
    const file = newFile(box, context, await readUpload(context));
    return context.json(uploadAnswer(box, context, file), 201);
  });
  routes.post('/files/:id{\\d+}/content', needs('upload'), async (context) => {
    const file = newVersion(box, context, await readUpload(context));
    return context.json(uploadAnswer(box, context, file), 200);
  });
  return routes;
}

function newFile(box: BoxState, context: ApiContext, { attributes, content }: Upload): FileItem {
  const { caller } = context.var;
  const parentId = parentIdOf(attributes);
  if (parentId === undefined) throw badRequest('parent', "'parent' is required");
  const parent = findFolder(box, caller, parentId);
  requirePermission(caller.token, parent, 'can_upload');
  const name = requireName(attributes['name']);
  requireFreeName(viewOf(box, context), parent, name, 'file');
  requireSpace(box, caller.user, content.bytes.length);
  const at = box.clock.now();
  const { description } = attributes;
  const file = createFile(
    box.store,
    { name, parent, at, ...(typeof description === 'string' && { description }) },
    content,
  );
  box.store.recents.record(caller.user.id, { fileId: file.id, type: 'item_upload', at });
  return file;
}

function newVersion(box: BoxState, context: ApiContext, { attributes, content }: Upload): FileItem {
  const { caller } = context.var;
  const file = findItem(box, caller, 'file', idOf(context));
  requirePermission(caller.token, file, 'can_upload');
  requireMatch(context, file);
  requireSpace(box, caller.user, content.bytes.length);
  const name = 'name' in attributes ? requireName(attributes['name']) : file.name;
  const folder = box.store.items.parent(file);
  if (folder) requireFreeName(viewOf(box, context), folder, name, 'file', file);
  const at = box.clock.now();
  addVersion(box.store, file, content, at);
  file.name = name;
  file.etag += 1;
  box.store.recents.record(caller.user.id, { fileId: file.id, type: 'item_modify', at });
  return file;
}

function uploadAnswer(box: BoxState, context: ApiContext, file: FileItem): Record<string, unknown> {
  const selection = parseFields(context.req.query('fields')) ?? 'standard';
  return { total_count: 1, entries: [itemView(viewOf(box, context), file, selection)] };
}
