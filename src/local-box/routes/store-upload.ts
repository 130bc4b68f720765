import { findFolder, findItem, requirePermission } from '../access.ts';
import type { BoxState } from '../box-state.ts';
import type { ApiContext } from '../caller.ts';
import { addVersion, createFile } from '../store/create.ts';
import type { Content } from '../store/create.ts';
import type { FileItem } from '../store/item.ts';
import { requireName } from '../store/name.ts';
import { itemView } from '../views/item.ts';
import { parseFields } from '../views/view.ts';
import { requireFreeName } from './conflict.ts';
import { requireMatch, viewOf } from './request.ts';
import type { Body } from './request.ts';
import { requireSpace } from './space.ts';

/** Puts a new file into a folder, however its bytes have come. */
export function storeFile(
  box: BoxState,
  context: ApiContext,
  folderId: string,
  attributes: Body,
  content: Content,
): FileItem {
  const { caller } = context.var;
  const parent = findFolder(box, caller, folderId);
  requirePermission(caller.token, parent, 'can_upload');
  const name = requireName(attributes['name']);
  requireFreeName(viewOf(box, context), parent, name, 'file');
  requireSpace(box, caller.user, content.bytes.length);
  const at = box.clock.now();
  const { description } = attributes;
  const details = { name, parent, at, ...(typeof description === 'string' && { description }) };
  const file = createFile(box.store, details, content);
  box.store.recents.record(caller.user.id, { fileId: file.id, type: 'item_upload', at });
  return file;
}

/** Gives a file a new version, and a new name where `attributes` has one. */
export function storeVersion(
  box: BoxState,
  context: ApiContext,
  fileId: string,
  attributes: Body,
  content: Content,
): FileItem {
  const { caller } = context.var;
  const file = findItem(box, caller, 'file', fileId);
  requirePermission(caller.token, file, 'can_upload');
  requireMatch(context, file);
  requireSpace(box, caller.user, content.bytes.length);
  const name = attributes['name'] === undefined ? file.name : requireName(attributes['name']);
  const folder = box.store.items.parent(file);
  if (folder) requireFreeName(viewOf(box, context), folder, name, 'file', file);
  const at = box.clock.now();
  addVersion(box.store, file, content, at);
  file.name = name;
  file.etag += 1;
  box.store.recents.record(caller.user.id, { fileId: file.id, type: 'item_modify', at });
  return file;
}

export function uploadAnswer(box: BoxState, context: ApiContext, file: FileItem): Record<string, unknown> {
  const selection = parseFields(context.req.query('fields')) ?? 'standard';
  return { total_count: 1, entries: [itemView(viewOf(box, context), file, selection)] };
}
