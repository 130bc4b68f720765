import { comparableLogin } from './box/login.ts';
import type { Identity } from './identity.ts';

/** Which Box user a session stands for: a login, an id of Box's, or the id that an app gave to an app user of its own. */
export type BoxAccount = string | { readonly boxUserId: string } | { readonly externalAppUserId: string };

/** Nothing: this session has no Box user. */
export type MapUser = (
  user: Identity,
) => Promise<BoxAccount | null | undefined> | BoxAccount | null | undefined;

export const byEmail: MapUser = ({ email }) => email;

/** One spelling for one account, to keep and to compare it by. */
export function accountKey(account: BoxAccount): string {
  if (typeof account === 'string') return `login ${comparableLogin(account)}`;
  return 'boxUserId' in account ? `id ${account.boxUserId}` : `external ${account.externalAppUserId}`;
}
