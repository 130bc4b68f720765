import { ROOT_ID } from './item.ts';
import type { FolderItem, Item, ItemOf, ItemType } from './item.ts';

/** All items of all users. Ids are unique per type, but the root folder is `0` for everybody: hence the owner in every key. */
export class Items {
  readonly #items = new Map<string, Item>();
  readonly #children = new Map<string, Set<Item>>();

  add(item: Item): void {
    this.#items.set(itemKey(item.ownerId, item.type, item.id), item);
    if (item.parentId !== null) this.#childrenOf(item.ownerId, item.parentId).add(item);
  }

  find<Type extends ItemType>(ownerId: string, type: Type, id: string): ItemOf<Type> | undefined {
    return this.#items.get(itemKey(ownerId, type, id)) as ItemOf<Type> | undefined;
  }

  root(ownerId: string): FolderItem {
    const root = this.find(ownerId, 'folder', ROOT_ID);
    if (!root) throw new Error('A user without a root folder.');
    return root;
  }

  /** In no particular order. */
  children(folder: FolderItem): readonly Item[] {
    return [...this.#childrenOf(folder.ownerId, folder.id)];
  }

  parent(item: Item): FolderItem | undefined {
    return item.parentId === null ? undefined : this.find(item.ownerId, 'folder', item.parentId);
  }

  /** From the root folder down to the item's parent. */
  ancestors(item: Item): readonly FolderItem[] {
    const path: FolderItem[] = [];
    for (let folder = this.parent(item); folder; folder = this.parent(folder)) path.unshift(folder);
    return path;
  }

  /** Box compares names without regard to case, across folders, files and web links alike. */
  childNamed(folder: FolderItem, name: string): Item | undefined {
    const wanted = name.toLowerCase();
    return this.children(folder).find((item) => item.name.toLowerCase() === wanted);
  }

  move(item: Item, folder: FolderItem): void {
    if (item.parentId !== null) this.#childrenOf(item.ownerId, item.parentId).delete(item);
    item.parentId = folder.id;
    this.#childrenOf(item.ownerId, folder.id).add(item);
  }

  /** Removes an item and, of a folder, all that is below it. */
  remove(item: Item): void {
    if (item.type === 'folder') for (const child of this.children(item)) this.remove(child);
    this.#items.delete(itemKey(item.ownerId, item.type, item.id));
    if (item.parentId !== null) this.#childrenOf(item.ownerId, item.parentId).delete(item);
  }

  /** Everything a user owns but the root folder. */
  ownedBy(ownerId: string): readonly Item[] {
    return [...this.#items.values()].filter((item) => item.ownerId === ownerId && item.parentId !== null);
  }

  sharedAs(key: string): Item | undefined {
    return [...this.#items.values()].find((item) => item.sharedLink?.key === key);
  }

  #childrenOf(ownerId: string, folderId: string): Set<Item> {
    const key = `${ownerId}/${folderId}`;
    const known = this.#children.get(key);
    if (known) return known;
    const fresh = new Set<Item>();
    this.#children.set(key, fresh);
    return fresh;
  }
}

const itemKey = (ownerId: string, type: ItemType, id: string): string => `${ownerId}/${type}/${id}`;
