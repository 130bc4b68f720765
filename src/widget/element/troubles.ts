import type { Failure } from './failure.ts';

/** Where a failure comes from; the first of these that has one is what the user reads. */
const SOURCES = ['setup', 'token', 'stopped', 'waiting', 'network', 'error', 'notice'] as const;

export type TroubleSource = (typeof SOURCES)[number];

/** All that is wrong at one time, by source. */
export class Troubles {
  readonly #failures = new Map<TroubleSource, Failure>();

  get gravest(): Failure | undefined {
    const source = SOURCES.find((one) => this.#failures.has(one));
    return source && this.#failures.get(source);
  }

  get(source: TroubleSource): Failure | undefined {
    return this.#failures.get(source);
  }

  set(source: TroubleSource, failure: Failure): void {
    this.#failures.set(source, failure);
  }

  /** @returns whether there was one. */
  clear(...sources: readonly TroubleSource[]): boolean {
    return sources.filter((source) => this.#failures.delete(source)).length > 0;
  }

  clearAll(): void {
    this.#failures.clear();
  }
}
