/** A part of the engine that is fetched at first use. A fetch that fails is tried again at the next. */
export class Later<Part> {
  #part: Part | undefined;
  #fetch: Promise<Part | undefined> | undefined;
  readonly #load: () => Promise<Part>;

  constructor(load: () => Promise<Part>) {
    this.#load = load;
  }

  /** Undefined while it is not there. */
  get part(): Part | undefined {
    return this.#part;
  }

  /** @returns undefined where it cannot be had now. */
  fetch(): Promise<Part | undefined> {
    this.#fetch ??= this.#load().then(
      (part) => (this.#part = part),
      () => (this.#fetch = undefined),
    );
    return this.#fetch;
  }
}
