import { Hono } from 'hono';
import { findFolder, requirePermission } from '../access.ts';
import { needs } from '../auth/authenticate.ts';
import type { BoxState } from '../box-state.ts';
import type { ApiEnv } from '../caller.ts';
import { badRequest, BoxError } from '../errors.ts';
import { createFolder } from '../store/create.ts';
import type { FolderItem } from '../store/item.ts';
import { requireName } from '../store/name.ts';
import { itemView } from '../views/item.ts';
import { parseFields } from '../views/view.ts';
import type { View } from '../views/view.ts';
import { requireFreeName } from './conflict.ts';
import { listItems } from './listing.ts';
import { idOf, isUnchanged, parentIdOf, readBody, viewOf } from './request.ts';
import type { Body } from './request.ts';
import { deleteItem, updateItem } from './update-item.ts';

export function folderRoutes(box: BoxState): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.get('/folders/:id{\\d+}', needs('list'), (context) => {
    const folder = findFolder(box, context.var.caller, idOf(context));
    if (isUnchanged(context, folder)) return context.body(null, 304);
    const view = viewOf(box, context);
    const fields = parseFields(context.req.query('fields'));
    const answer = itemView(view, folder, fields ?? 'standard');
    if (!fields || fields.includes('item_collection'))
      answer['item_collection'] = listItems(view, context, folder);
    return context.json(answer);
  });
  routes.get('/folders/:id{\\d+}/items', needs('list'), (context) => {
    const folder = findFolder(box, context.var.caller, idOf(context));
    return context.json(listItems(viewOf(box, context), context, folder));
  });
  routes.post('/folders', needs('create_folder'), async (context) => {
    const view = viewOf(box, context);
    const folder = newFolder(view, await readBody(context));
    return context.json(folderAnswer(view, folder, context.req.query('fields')), 201);
  });
  routes.put('/folders/:id{\\d+}', async (context) => {
    const folder = findFolder(box, context.var.caller, idOf(context));
    const view = viewOf(box, context);
    updateItem(view, context, folder, await readBody(context));
    return context.json(folderAnswer(view, folder, context.req.query('fields')));
  });
  routes.delete('/folders/:id{\\d+}', needs('delete'), (context) => {
    const folder = findFolder(box, context.var.caller, idOf(context));
    const isEmpty = box.store.items.children(folder).length === 0;
    if (!isEmpty && context.req.query('recursive') !== 'true') {
      throw new BoxError(400, 'folder_not_empty', { message: 'Cannot delete - folder not empty' });
    }
    deleteItem(viewOf(box, context), context, folder);
    return context.body(null, 204);
  });
  return routes;
}

function newFolder(view: View, body: Body): FolderItem {
  const { box, caller } = view;
  const parentId = parentIdOf(body);
  if (parentId === undefined) throw badRequest('parent', "'parent' is required");
  const parent = findFolder(box, caller, parentId);
  // Whether the token's scopes create folders has been seen to: what counts here is the folder.
  if (parent.denied.includes('can_upload')) requirePermission(caller.token, parent, 'can_upload');
  const name = requireName(body['name']);
  requireFreeName(view, parent, name, 'folder');
  return createFolder(box.store, { name, parent, at: box.clock.now() });
}

/** Of a folder just made or changed the items are told by their number alone, unless all fields are wanted. */
function folderAnswer(view: View, folder: FolderItem, fields: string | undefined): Record<string, unknown> {
  return itemView(view, folder, parseFields(fields) ?? 'standard');
}
