import type { Permission } from './permissions.ts';

/** Who may open a shared link. */
export type SharedLinkAccess = 'open' | 'company' | 'collaborators';
export const SHARED_LINK_ACCESS: readonly SharedLinkAccess[] = ['open', 'company', 'collaborators'];

export interface SharedLink {
  /** The last part of the link's URL. */
  readonly key: string;
  readonly access: SharedLinkAccess;
}

export interface FileVersion {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** 40 hexadecimal digits. */
  readonly sha1: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly modifiedBy: string;
  /** The older version that this one was made current from. */
  readonly promotedFrom: string | null;
  trashed: Act | null;
  restored: Act | null;
}

/** What somebody did once. */
export interface Act {
  readonly userId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

interface ItemBase {
  readonly id: string;
  readonly ownerId: string;
  name: string;
  description: string;
  /** Null for a user's root folder only. */
  parentId: string | null;
  etag: number;
  readonly createdAt: number;
  modifiedAt: number;
  modifiedBy: string;
  sharedLink: SharedLink | null;
  /** What nobody may do with this item, whatever the token allows. */
  readonly denied: readonly Permission[];
}

export interface FolderItem extends ItemBase {
  readonly type: 'folder';
}

export interface FileItem extends ItemBase {
  readonly type: 'file';
  /** Oldest first; the last one is current. Never empty. */
  readonly versions: FileVersion[];
}

export interface WebLinkItem extends ItemBase {
  readonly type: 'web_link';
  readonly url: string;
}

export type Item = FolderItem | FileItem | WebLinkItem;
export type ItemType = Item['type'];
export type ItemOf<Type extends ItemType> = Extract<Item, { type: Type }>;

/** Every user's own "All Files" is known by this id. */
export const ROOT_ID = '0';

export function currentVersion(file: FileItem): FileVersion {
  const version = file.versions.at(-1);
  if (!version) throw new Error(`File ${file.id} has no version.`);
  return version;
}
