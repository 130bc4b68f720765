import { requirePermission } from '../access.ts';
import type { Caller } from '../caller.ts';
import { badRequest } from '../errors.ts';
import { SHARED_LINK_ACCESS } from '../store/item.ts';
import type { Item, SharedLinkAccess } from '../store/item.ts';

const DEFAULT_ACCESS: SharedLinkAccess = 'company';

/** `null` takes the link away; an object makes one, or changes who may open the one there is, at the same URL. */
export function changeSharedLink({ token }: Caller, item: Item, wanted: unknown): void {
  requirePermission(token, item, 'can_share');
  if (wanted === null) {
    item.sharedLink = null;
    return;
  }
  const access = accessOf(wanted);
  if (access !== undefined) requirePermission(token, item, 'can_set_share_access');
  item.sharedLink = {
    key: item.sharedLink?.key ?? crypto.randomUUID().replaceAll('-', ''),
    access: access ?? item.sharedLink?.access ?? DEFAULT_ACCESS,
  };
}

function accessOf(wanted: unknown): SharedLinkAccess | undefined {
  if (typeof wanted !== 'object' || wanted === null)
    throw badRequest('shared_link', 'has to be an object or null');
  const access: unknown = 'access' in wanted ? wanted.access : undefined;
  if (access === undefined || access === null) return undefined;
  const known = SHARED_LINK_ACCESS.find((level) => level === access);
  if (!known) throw badRequest('access', `allowed are ${SHARED_LINK_ACCESS.join(', ')}`);
  return known;
}
