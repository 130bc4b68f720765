import type { AppKey } from './auth/app-key.ts';
import type { Now } from './clock.ts';
import type { Seed } from './seed/seed.ts';

export type GrantKind = 'jwt' | 'client_credentials';

/** How the app is set up in Box's developer and admin consoles. */
export interface AppSettings {
  /** The enterprise's administrator has authorised the app. */
  readonly authorized: boolean;
  /** "Generate user access tokens" is on. */
  readonly userAccessTokens: boolean;
  /** "App + Enterprise Access", in place of "App Access Only", which sees no managed user. */
  readonly enterpriseAccess: boolean;
  /** "Manage users" is on. */
  readonly manageUsers: boolean;
  /** "Write all files and folders" is on; without it the app reads. */
  readonly writesFiles: boolean;
  readonly grants: readonly GrantKind[];
}

export interface LocalBoxOptions {
  /** Default `Date.now`. */
  readonly now?: Now;
  /** Seconds; default 4000, since Box gives from 3600 to 4247. */
  readonly tokenLifetime?: number;
  /** The app's CORS domains; default `*`, which Box itself does not know. */
  readonly corsOrigins?: '*' | readonly string[];
  /** Default false. */
  readonly searchNeedsRootReadonly?: boolean;
  /** Scopes that create folders; default `item_upload`, `base_upload` and `root_readwrite`. */
  readonly createFolderScopes?: readonly string[];
  /** Whether revoking a token takes those downscoped from it along; default false. */
  readonly revokeCascades?: boolean;
  /** The app's key pair; default a new one, its private key unencrypted. */
  readonly appKey?: AppKey;
  readonly clientID?: string;
  readonly clientSecret?: string;
  readonly app?: Partial<AppSettings>;
  /** Switches as they stood when the app was last authorised, where they have been changed since. */
  readonly authorizedWith?: Partial<AppSettings>;
  /** What the store holds at the start and after a reset; default the people and files of the demo intranet. */
  readonly seed?: Seed;
}
