import type { BoxState } from './box-state.ts';
import type { Caller } from './caller.ts';
import { insufficientScope, notFound, permissionDenied } from './errors.ts';
import type { Capability } from './auth/scopes.ts';
import { allows } from './auth/token.ts';
import type { Token } from './auth/token.ts';
import { ROOT_ID } from './store/item.ts';
import type { FolderItem, Item, ItemOf, ItemType } from './store/item.ts';
import type { Items } from './store/items.ts';
import type { Permission } from './store/permissions.ts';

const NEEDS: Readonly<Record<Permission, Capability>> = {
  can_download: 'download',
  can_preview: 'preview',
  can_upload: 'upload',
  can_rename: 'rename',
  can_delete: 'delete',
  can_share: 'share',
  can_set_share_access: 'share',
  can_comment: 'comment',
  can_annotate: 'annotate',
  can_invite_collaborator: 'share',
  can_view_annotations_all: 'view_all_annotations',
  can_view_annotations_self: 'view_own_annotations',
};

const ON_SHARED: readonly Permission[] = ['can_preview', 'can_download'];
const NEVER_ON_ROOT: readonly Permission[] = [
  'can_rename',
  'can_delete',
  'can_share',
  'can_set_share_access',
];

/** Whether the item is the user's own and is the token's resource or lies below it. */
export function isWithin(items: Items, token: Token, item: Item): boolean {
  const { resource } = token;
  if (item.ownerId !== token.userId) return false;
  if (!resource || (resource.type === 'folder' && resource.id === ROOT_ID)) return true;
  return [item, ...items.ancestors(item)].some(
    ({ type, id }) => type === resource.type && id === resource.id,
  );
}

/** The item of the caller's own with this id; 404 where there is none, 403 where it lies outside the token's resource. */
export function findItem<Type extends ItemType>(
  { store }: BoxState,
  { user, token }: Caller,
  type: Type,
  id: string,
): ItemOf<Type> {
  const item = store.items.find(user.id, type, id);
  if (!item) throw notFound();
  if (!isWithin(store.items, token, item)) throw permissionDenied();
  return item;
}

export const findFolder = (box: BoxState, caller: Caller, id: string): FolderItem =>
  findItem(box, caller, 'folder', id);

/** Both the item and the token have to allow it. With another user's item, reached by its link, little is. */
export function isPermitted(token: Token, item: Item, permission: Permission): boolean {
  if (item.ownerId !== token.userId && !ON_SHARED.includes(permission)) return false;
  return allows(token, NEEDS[permission]) && !isDenied(item, permission);
}

export function requirePermission(token: Token, item: Item, permission: Permission): void {
  if (!allows(token, NEEDS[permission])) throw insufficientScope();
  if (isDenied(item, permission)) throw permissionDenied();
}

function isDenied(item: Item, permission: Permission): boolean {
  return item.denied.includes(permission) || (item.parentId === null && NEVER_ON_ROOT.includes(permission));
}
