import { addVersion, contentOf, createFile, createFolder, createWebLink } from '../store/create.ts';
import type { Content } from '../store/create.ts';
import { ROOT_ID } from '../store/item.ts';
import type { FileItem, FolderItem } from '../store/item.ts';
import type { Store } from '../store/store.ts';
import type { User } from '../store/users.ts';
import { ENTERPRISE_SCOPE } from './templates.ts';
import { filesOf } from './tree.ts';
import type { Bytes, Entry, FileEntry } from './tree.ts';

const FIRST_DAY = Date.UTC(2025, 2, 3, 9);
const STEP_MS = 7 * 60 * 1000;
const VERSION_STEP_MS = 60 * 1000;

export type Hashes = ReadonlyMap<Bytes, Content>;

export async function hashAll(entries: readonly Entry[]): Promise<Hashes> {
  const all = filesOf(entries).flatMap(({ versions }) => versions);
  return new Map(await Promise.all(all.map(async (bytes) => [bytes, await contentOf(bytes)] as const)));
}

/** Gives a user a root folder with these items; each is a few minutes younger than the one before. */
export function plant(store: Store, user: User, entries: readonly Entry[], hashes: Hashes): void {
  let at = FIRST_DAY;
  const grow = (parent: FolderItem, entry: Entry): void => {
    at += STEP_MS;
    const { name } = entry;
    switch (entry.kind) {
      case 'folder': {
        const folder = createFolder(store, { name, parent, at });
        for (const child of entry.entries) grow(folder, child);
        return;
      }
      case 'file':
        plantFile(store, parent, entry, at, hashes);
        return;
      case 'link':
        createWebLink(store, { name, parent, at }, entry.url);
    }
  };
  store.users.add(user);
  const root = plantRoot(store, user);
  for (const entry of entries) grow(root, entry);
}

function plantFile(store: Store, parent: FolderItem, entry: FileEntry, at: number, hashes: Hashes): void {
  const [first, ...later] = entry.versions.map((bytes) => hashes.get(bytes));
  if (!first) throw new Error(`${entry.name} has no content.`);
  const { name, description = '', denied = [], sharedAs } = entry;
  const item = { name, parent, at, description, denied };
  const sharedLink = sharedAs === undefined ? {} : { sharedLink: { key: sharedAs, access: 'open' as const } };
  const file = createFile(store, { ...item, ...sharedLink }, first);
  later.forEach((content, index) => {
    if (content) addVersion(store, file, content, at + (index + 1) * VERSION_STEP_MS);
  });
  plantLife(store, file, entry, at);
  if (entry.recent) store.recents.record(parent.ownerId, { fileId: file.id, type: 'item_preview', at });
}

/** What has happened around a file. */
function plantLife(store: Store, { id, ownerId }: FileItem, entry: FileEntry, at: number): void {
  const { comments = [], counts = {}, editors = [], metadata } = entry;
  for (const taggedMessage of comments) {
    const comment = { id: store.ids.next('comment'), fileId: id, parentId: null, authorId: ownerId };
    store.comments.add({ ...comment, taggedMessage, createdAt: at, modifiedAt: at });
  }
  for (const userId of editors) {
    const by = { role: 'editor', createdBy: ownerId, createdAt: at } as const;
    store.collaborations.add({
      id: store.ids.next('collaboration'),
      item: { type: 'file', id },
      userId,
      ...by,
    });
  }
  store.accesses.add(id, counts);
  if (metadata) {
    const instance = { id: crypto.randomUUID(), fileId: id, scope: ENTERPRISE_SCOPE, version: 0 };
    store.metadata.add({ ...instance, ...metadata });
  }
}

function plantRoot(store: Store, user: User): FolderItem {
  const root: FolderItem = {
    type: 'folder',
    id: ROOT_ID,
    ownerId: user.id,
    name: 'All Files',
    description: '',
    parentId: null,
    etag: 0,
    createdAt: user.createdAt,
    modifiedAt: user.createdAt,
    modifiedBy: user.id,
    sharedLink: null,
    denied: [],
  };
  store.items.add(root);
  return root;
}
