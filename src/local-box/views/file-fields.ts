import { isPermitted } from '../access.ts';
import { currentVersion } from '../store/item.ts';
import type { FileItem } from '../store/item.ts';
import { PERMISSIONS } from '../store/permissions.ts';
import { extensionOf } from './extension.ts';
import { ITEM_FIELDS, permissionsView } from './item-fields.ts';
import { representationsView } from './representations.ts';
import type { Fields } from './view.ts';

export const FILE_FIELDS: Fields<FileItem> = {
  ...ITEM_FIELDS,
  sha1: (_, file) => currentVersion(file).sha1,
  size: (_, file) => currentVersion(file).bytes.length,
  extension: (_, file) => extensionOf(file.name),
  file_version: (_, file) => {
    const { id, sha1 } = currentVersion(file);
    return { type: 'file_version', id, sha1 };
  },
  version_number: (_, file) => String(file.versions.length),
  version_limit: () => 100,
  comment_count: ({ box }, file) => box.store.comments.of(file.id).length,
  permissions: (view, file) => permissionsView(view, file, PERMISSIONS),
  representations: representationsView,
  watermark_info: () => ({ is_watermarked: false }),
  authenticated_download_url: ({ origin }, file) => `${origin}/2.0/files/${file.id}/content`,
  is_download_available: ({ caller }, file) => isPermitted(caller.token, file, 'can_download'),
  is_package: () => false,
  lock: () => null,
  expires_at: () => null,
  restored_from: (_, file) => {
    const { promotedFrom } = currentVersion(file);
    return promotedFrom === null ? null : { type: 'file_version', id: promotedFrom };
  },
  uploader_display_name: ({ box }, file) => box.store.users.find(currentVersion(file).modifiedBy)?.name ?? '',
};

export const FILE_MINI = ['type', 'id', 'file_version', 'sequence_id', 'etag', 'sha1', 'name'];

export const FILE_STANDARD = [
  ...FILE_MINI,
  ...['description', 'size', 'path_collection', 'created_at', 'modified_at', 'trashed_at', 'purged_at'],
  ...['content_created_at', 'content_modified_at', 'created_by', 'modified_by', 'owned_by'],
  ...['shared_link', 'parent', 'item_status'],
];
