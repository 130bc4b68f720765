import { isPermitted } from '../access.ts';
import { extensionOf } from './extension.ts';
import type { Item } from '../store/item.ts';
import type { View } from './view.ts';

/** The item's `shared_link`: null where it is not shared. */
export function sharedLinkView({ origin, caller }: View, item: Item): Record<string, unknown> | null {
  const link = item.sharedLink;
  if (!link) return null;
  const canDownload = item.type !== 'web_link' && isPermitted(caller.token, item, 'can_download');
  return {
    url: `${origin}/s/${link.key}`,
    download_url: item.type === 'file' ? `${origin}/shared/static/${link.key}${suffix(item.name)}` : null,
    vanity_url: null,
    vanity_name: null,
    access: link.access,
    effective_access: link.access,
    effective_permission: canDownload ? 'can_download' : 'can_preview',
    unshared_at: null,
    is_password_enabled: false,
    permissions: { can_preview: true, can_download: canDownload, can_edit: false },
    download_count: 0,
    preview_count: 0,
  };
}

function suffix(name: string): string {
  const extension = extensionOf(name);
  return extension ? `.${extension}` : '';
}
