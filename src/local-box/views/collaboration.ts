import type { Collaboration } from '../store/collaborations.ts';
import type { Item } from '../store/item.ts';
import { itemView } from './item.ts';
import { boxTime } from './time.ts';
import { userMini } from './user.ts';
import type { View } from './view.ts';

export function collaborationView(
  view: View,
  item: Item,
  { id, userId, role, createdBy, createdAt }: Collaboration,
): Record<string, unknown> {
  return {
    type: 'collaboration',
    id,
    role,
    status: 'accepted',
    accessible_by: userMini(view, userId),
    created_by: userMini(view, createdBy),
    created_at: boxTime(createdAt),
    modified_at: boxTime(createdAt),
    acknowledged_at: boxTime(createdAt),
    expires_at: null,
    is_access_only: false,
    invite_email: null,
    item: itemView(view, item, 'mini'),
  };
}
