import type { WebLinkItem } from '../store/item.ts';
import type { Permission } from '../store/permissions.ts';
import { ITEM_FIELDS, permissionsView } from './item-fields.ts';
import type { Fields } from './view.ts';

const WEB_LINK_PERMISSIONS: readonly Permission[] = [
  ...(['can_rename', 'can_delete', 'can_comment', 'can_share', 'can_set_share_access'] as const),
];

export const WEB_LINK_FIELDS: Fields<WebLinkItem> = {
  ...ITEM_FIELDS,
  url: (_, link) => link.url,
  permissions: (view, link) => permissionsView(view, link, WEB_LINK_PERMISSIONS),
};

export const WEB_LINK_MINI = ['type', 'id', 'sequence_id', 'etag', 'name', 'url'];

export const WEB_LINK_STANDARD = [
  ...WEB_LINK_MINI,
  ...[
    'created_by',
    'created_at',
    'modified_at',
    'parent',
    'description',
    'item_status',
    'trashed_at',
    'purged_at',
  ],
  ...['shared_link', 'path_collection', 'modified_by', 'owned_by'],
];
