import type { ItemType } from './item.ts';

/** Roles of a collaboration, as the description of Box's API names them. */
export type Role = 'editor' | 'viewer' | 'previewer' | 'uploader' | 'co-owner';

/** Somebody else's access to an item. */
export interface Collaboration {
  readonly id: string;
  readonly item: { readonly type: ItemType; readonly id: string };
  readonly userId: string;
  readonly role: Role;
  readonly createdBy: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

export class Collaborations {
  readonly #all: Collaboration[] = [];

  add(collaboration: Collaboration): void {
    this.#all.push(collaboration);
  }

  of({ type, id }: Collaboration['item']): readonly Collaboration[] {
    return this.#all.filter(({ item }) => item.type === type && item.id === id);
  }
}
