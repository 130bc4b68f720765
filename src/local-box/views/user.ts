import type { Store } from '../store/store.ts';
import type { User } from '../store/users.ts';
import { parseFields, pick } from './view.ts';
import type { Fields, View } from './view.ts';
import { boxTime } from './time.ts';

const GIB = 1024 ** 3;

/** Bytes one file may have, and one user may store. */
export const MAX_UPLOAD_SIZE = 5 * GIB;
export const SPACE_AMOUNT = 100 * GIB;

const FIELDS: Fields<User> = {
  type: () => 'user',
  id: (_, user) => user.id,
  name: (_, user) => user.name,
  login: (_, user) => user.login,
  created_at: (_, user) => boxTime(user.createdAt),
  modified_at: (_, user) => boxTime(user.createdAt),
  language: () => 'en',
  timezone: () => 'Europe/London',
  space_amount: () => SPACE_AMOUNT,
  space_used: ({ box }, user) => spaceUsed(box.store, user),
  max_upload_size: () => MAX_UPLOAD_SIZE,
  status: (_, user) => user.status,
  job_title: (_, user) => user.jobTitle ?? '',
  phone: () => '',
  address: () => '',
  avatar_url: ({ origin }, user) => `${origin}/api/avatar/large/${user.id}`,
  role: (_, user) => (user.kind === 'managed' ? 'user' : undefined),
  enterprise: ({ box }, user) =>
    user.kind === 'managed'
      ? { type: 'enterprise', id: box.app.enterpriseID, name: 'Intranet Example' }
      : null,
  is_external_collab_restricted: () => false,
  external_app_user_id: (_, user) => user.externalAppUserId ?? null,
};

const MINI = ['type', 'id', 'name', 'login'];
const STANDARD = Object.keys(FIELDS).slice(0, 16);

export const userView = (view: View, user: User, fields: string | undefined): Record<string, unknown> =>
  pick(view, user, FIELDS, ['type', 'id', ...(parseFields(fields) ?? STANDARD)]);

/** Who did something, as named in an item. Null where the user is gone. */
export function userMini(view: View, id: string): Record<string, unknown> | null {
  const user = view.box.store.users.find(id);
  return user ? pick(view, user, FIELDS, MINI) : null;
}

export function spaceUsed(store: Store, user: User): number {
  return store.items
    .ownedBy(user.id)
    .flatMap((item) => (item.type === 'file' ? item.versions : []))
    .reduce((sum, version) => sum + version.bytes.length, 0);
}
