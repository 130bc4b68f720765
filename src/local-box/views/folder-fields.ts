import { currentVersion } from '../store/item.ts';
import type { FolderItem, Item } from '../store/item.ts';
import type { Items } from '../store/items.ts';
import type { Permission } from '../store/permissions.ts';
import { ITEM_FIELDS, permissionsView } from './item-fields.ts';
import type { Fields } from './view.ts';

const FOLDER_PERMISSIONS: readonly Permission[] = [
  ...(['can_download', 'can_upload', 'can_rename', 'can_delete'] as const),
  ...(['can_share', 'can_set_share_access', 'can_invite_collaborator'] as const),
];

export const FOLDER_FIELDS: Fields<FolderItem> = {
  ...ITEM_FIELDS,
  size: ({ box }, folder) => sizeOf(box.store.items, folder),
  permissions: (view, folder) => permissionsView(view, folder, FOLDER_PERMISSIONS),
  folder_upload_email: () => null,
  sync_state: () => 'not_synced',
  can_non_owners_invite: () => true,
  watermark_info: () => ({ is_watermarked: false }),
  // Of a folder among the entries of another one only the count is told.
  item_collection: ({ box }, folder) => ({
    total_count: box.store.items.children(folder).length,
    entries: [],
    offset: 0,
    limit: 0,
    order: [],
  }),
};

export const FOLDER_MINI = ['type', 'id', 'sequence_id', 'etag', 'name'];

export const FOLDER_STANDARD = [
  ...FOLDER_MINI,
  ...['created_at', 'modified_at', 'description', 'size', 'path_collection', 'created_by', 'modified_by'],
  ...['trashed_at', 'purged_at', 'content_created_at', 'content_modified_at', 'owned_by', 'shared_link'],
  ...['folder_upload_email', 'parent', 'item_status'],
];

/** Bytes of all files at any depth. */
function sizeOf(items: Items, item: Item): number {
  if (item.type === 'file') return currentVersion(item).bytes.length;
  if (item.type === 'web_link') return 0;
  return items.children(item).reduce((sum, child) => sum + sizeOf(items, child), 0);
}
