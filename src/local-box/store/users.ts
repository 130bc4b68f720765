/** A user of the enterprise, or of another one (`external`). */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly kind: 'managed' | 'external' | 'service';
  readonly status: 'active' | 'inactive' | 'cannot_delete_edit' | 'cannot_delete_edit_upload';
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly jobTitle?: string;
  /** Of an app user: the id that its app gave it. */
  readonly externalAppUserId?: string;
}

export class Users {
  readonly #users = new Map<string, User>();

  add(user: User): void {
    this.#users.set(user.id, user);
  }

  find(id: string): User | undefined {
    return this.#users.get(id);
  }

  /** Two users may have one login (the local Box's seed has such a pair): the first one is given. */
  findByLogin(login: string): User | undefined {
    return [...this.#users.values()].find((user) => user.login === login);
  }

  all(): readonly User[] {
    return [...this.#users.values()];
  }
}
