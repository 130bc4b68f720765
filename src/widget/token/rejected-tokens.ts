const MOST = 8;

/** The tokens that Box has refused lately: a backend that caches may hand one of them out again. */
export class RejectedTokens {
  readonly #tokens = new Set<string>();

  add(token: string): void {
    this.#tokens.delete(token);
    this.#tokens.add(token);
    const [oldest] = this.#tokens;
    if (this.#tokens.size > MOST && oldest !== undefined) this.#tokens.delete(oldest);
  }

  has(token: string): boolean {
    return this.#tokens.has(token);
  }

  clear(): void {
    this.#tokens.clear();
  }
}
