import type { Item } from '../store/item.ts';
import type { Capability } from './scopes.ts';

/** The item a downscoped token is tied to. */
export interface TokenResource {
  readonly type: Item['type'];
  readonly id: string;
}

export interface Token {
  /** Short and worthless to a thief: for logs. */
  readonly id: string;
  readonly value: string;
  readonly userId: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  /** Undefined for a full token. */
  readonly scopes: readonly string[] | undefined;
  readonly capabilities: ReadonlySet<Capability> | 'all';
  /** Whether the app's right to manage users comes with it: tokens of the service account only. */
  readonly managesUsers: boolean;
  readonly resource: TokenResource | undefined;
  /** Id of the token this one was downscoped from. */
  readonly parentId: string | undefined;
}

export function allows(token: Token, capability: Capability): boolean {
  if (capability === 'manage_users' && !token.managesUsers) return false;
  return token.capabilities === 'all' || token.capabilities.has(capability);
}
