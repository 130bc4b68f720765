import { isPermitted, isWithin } from '../access.ts';
import { SHARED_LINK_ACCESS } from '../store/item.ts';
import type { FolderItem, Item } from '../store/item.ts';
import type { Permission } from '../store/permissions.ts';
import { sharedLinkView } from './shared-link.ts';
import { boxTime } from './time.ts';
import { userMini } from './user.ts';
import type { Fields, View } from './view.ts';

/** Fields that folders, files and web links have in common. */
export const ITEM_FIELDS: Fields<Item> = {
  type: (_, item) => item.type,
  id: (_, item) => item.id,
  etag: (_, item) => etagOf(item),
  sequence_id: (_, item) => etagOf(item),
  name: (_, item) => item.name,
  description: (_, item) => item.description,
  path_collection: (view, item) => pathCollection(view, item),
  created_at: (_, item) => dateOf(item, item.createdAt),
  modified_at: (_, item) => dateOf(item, item.modifiedAt),
  trashed_at: () => null,
  purged_at: () => null,
  content_created_at: (_, item) => dateOf(item, item.createdAt),
  content_modified_at: (_, item) => dateOf(item, item.modifiedAt),
  created_by: (view, item) => userMini(view, item.ownerId),
  modified_by: (view, item) => userMini(view, item.modifiedBy),
  owned_by: (view, item) => userMini(view, item.ownerId),
  shared_link: sharedLinkView,
  allowed_shared_link_access_levels: () => SHARED_LINK_ACCESS,
  parent: (view, item) => parentView(view, item),
  item_status: () => 'active',
  has_collaborations: ({ box }, item) => box.store.collaborations.of(item).length > 0,
  is_externally_owned: () => false,
};

/** Root folders have no etag and no dates. */
export const etagOf = (item: Item): string | null => (item.parentId === null ? null : String(item.etag));
const dateOf = (item: Item, at: number): string | null => (item.parentId === null ? null : boxTime(at));

export const folderMini = (folder: FolderItem): Record<string, unknown> => ({
  type: 'folder',
  id: folder.id,
  sequence_id: etagOf(folder),
  etag: etagOf(folder),
  name: folder.name,
});

export function permissionsView(
  { caller }: View,
  item: Item,
  names: readonly Permission[],
): Record<string, boolean> {
  return Object.fromEntries(names.map((name) => [name, isPermitted(caller.token, item, name)]));
}

/** What lies above the token's resource is not shown to it. */
function pathCollection({ box, caller }: View, item: Item): Record<string, unknown> {
  const { items } = box.store;
  const entries = items.ancestors(item).filter((folder) => isWithin(items, caller.token, folder));
  return { total_count: entries.length, entries: entries.map(folderMini) };
}

function parentView({ box, caller }: View, item: Item): Record<string, unknown> | null {
  const parent = box.store.items.parent(item);
  return parent && isWithin(box.store.items, caller.token, parent) ? folderMini(parent) : null;
}
