export interface Interaction {
  readonly fileId: string;
  readonly type: 'item_preview' | 'item_upload' | 'item_modify' | 'item_open';
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What each user last did with which file. */
export class Recents {
  readonly #byUser = new Map<string, Map<string, Interaction>>();

  record(userId: string, interaction: Interaction): void {
    const own = this.#byUser.get(userId) ?? new Map<string, Interaction>();
    own.set(interaction.fileId, interaction);
    this.#byUser.set(userId, own);
  }

  /** Newest first. */
  of(userId: string): readonly Interaction[] {
    return [...(this.#byUser.get(userId)?.values() ?? [])].sort((one, other) => other.at - one.at);
  }
}
