import { findFolder, requirePermission } from '../access.ts';
import { allows } from '../auth/token.ts';
import type { Caller, ApiContext } from '../caller.ts';
import { badRequest, BoxError, insufficientScope } from '../errors.ts';
import type { FolderItem, Item } from '../store/item.ts';
import { requireName } from '../store/name.ts';
import type { View } from '../views/view.ts';
import { requireFreeName } from './conflict.ts';
import { parentIdOf, requireMatch } from './request.ts';
import type { Body } from './request.ts';
import { changeSharedLink } from './change-shared-link.ts';

/** PUT on a folder, file or web link: `name`, `description`, `parent` and `shared_link`, each only where it is given. */
export function updateItem(view: View, context: ApiContext, item: Item, body: Body): void {
  requireMatch(context, item);
  const { caller } = view;
  if (!isAboutSharing(body)) requirePermission(caller.token, item, 'can_rename');
  const folder = targetFolder(view, item, body);
  const name = 'name' in body ? requireName(body['name']) : item.name;
  if (folder) requireFreeName(view, folder, name, item.type, item);
  if ('shared_link' in body) changeSharedLink(caller, item, body['shared_link']);

  item.name = name;
  if (typeof body['description'] === 'string') item.description = body['description'];
  if (folder && folder.id !== item.parentId) view.box.store.items.move(item, folder);
  touch(view, caller, item);
}

export function deleteItem(view: View, context: ApiContext, item: Item): void {
  requireMatch(context, item);
  requirePermission(view.caller.token, item, 'can_delete');
  view.box.store.items.remove(item);
}

const isAboutSharing = (body: Body): boolean => Object.keys(body).join() === 'shared_link';

function targetFolder({ box, caller }: View, item: Item, body: Body): FolderItem | undefined {
  const id = parentIdOf(body);
  if (id === undefined || id === item.parentId) return box.store.items.parent(item);
  if (!allows(caller.token, 'move')) throw insufficientScope();
  const folder = findFolder(box, caller, id);
  requirePermission(caller.token, folder, 'can_upload');
  if (item.parentId === null) throw badRequest('parent', 'the root folder cannot be moved');
  if ([folder, ...box.store.items.ancestors(folder)].some((above) => above === item)) {
    throw new BoxError(400, 'cyclical_folder_structure', {
      message: 'Folder move creates cyclical folder structure',
    });
  }
  return folder;
}

function touch({ box }: View, { user }: Caller, item: Item): void {
  item.etag += 1;
  item.modifiedAt = box.clock.now();
  item.modifiedBy = user.id;
}
