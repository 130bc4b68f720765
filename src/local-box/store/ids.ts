const FIRST = {
  folder: 310_000_000_001,
  file: 1_610_000_000_001,
  web_link: 41_000_000_001,
  version: 1_710_000_000_001,
  comment: 510_000_001,
  collaboration: 6_100_000_001,
};

/** Ids as Box's: digits, counted up per type, so that a seed gets the same ones every time. */
export class Ids {
  readonly #next = { ...FIRST };

  next(kind: keyof typeof FIRST): string {
    return String(this.#next[kind]++);
  }
}
