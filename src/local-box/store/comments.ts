export interface Comment {
  readonly id: string;
  readonly fileId: string;
  /** Of the comment that this one answers. */
  readonly parentId: string | null;
  readonly authorId: string;
  /** With tags in the form `@[id:name]`. */
  taggedMessage: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  modifiedAt: number;
}

export class Comments {
  readonly #comments = new Map<string, Comment>();

  add(comment: Comment): void {
    this.#comments.set(comment.id, comment);
  }

  find(id: string): Comment | undefined {
    return this.#comments.get(id);
  }

  /** Oldest first. */
  of(fileId: string): readonly Comment[] {
    return [...this.#comments.values()].filter((comment) => comment.fileId === fileId);
  }

  remove({ id }: Comment): void {
    this.#comments.delete(id);
  }
}
