import type { FileItem, FileVersion, FolderItem, SharedLink, WebLinkItem } from './item.ts';
import type { Permission } from './permissions.ts';
import type { Store } from './store.ts';
import { sha1Hex } from './sha1.ts';

export interface NewItem {
  readonly name: string;
  readonly parent: FolderItem;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly description?: string;
  readonly denied?: readonly Permission[];
  readonly sharedLink?: SharedLink;
}

/** Content with its SHA-1, so that a seed is hashed once however often it is laid out. */
export interface Content {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** 40 hexadecimal digits. */
  readonly sha1: string;
}

export async function contentOf(bytes: Uint8Array<ArrayBuffer>): Promise<Content> {
  return { bytes, sha1: await sha1Hex(bytes) };
}

export function createFolder(store: Store, item: NewItem): FolderItem {
  const folder: FolderItem = { type: 'folder', id: store.ids.next('folder'), ...common(item) };
  store.items.add(folder);
  return folder;
}

export function createFile(store: Store, item: NewItem, content: Content): FileItem {
  const file: FileItem = { type: 'file', id: store.ids.next('file'), ...common(item), versions: [] };
  addVersion(store, file, content, item.at);
  store.items.add(file);
  return file;
}

export function createWebLink(store: Store, item: NewItem, url: string): WebLinkItem {
  const link: WebLinkItem = { type: 'web_link', id: store.ids.next('web_link'), ...common(item), url };
  store.items.add(link);
  return link;
}

export function addVersion(
  store: Store,
  file: FileItem,
  content: Content,
  at: number,
  promotedFrom: string | null = null,
): FileVersion {
  const { bytes, sha1 } = content;
  const version: FileVersion = {
    id: store.ids.next('version'),
    bytes,
    sha1,
    createdAt: at,
    modifiedBy: file.ownerId,
    promotedFrom,
    trashed: null,
    restored: null,
  };
  file.versions.push(version);
  file.modifiedAt = at;
  return version;
}

function common({ name, parent, at, description = '', denied = [], sharedLink }: NewItem) {
  return {
    ownerId: parent.ownerId,
    name,
    description,
    parentId: parent.id,
    etag: 0,
    createdAt: at,
    modifiedAt: at,
    modifiedBy: parent.ownerId,
    sharedLink: sharedLink ?? null,
    denied,
  };
}
