import type { Mentions } from './mentions.ts';

/** A chunk as the spreading of styles sees it. */
export interface StyledChunk {
  /** Chunks that it imports: evaluated before it. */
  readonly imports: readonly string[];
  /** Loaded before the widget shows anything. */
  readonly isInitial: boolean;
  /** It is loaded when the pointer comes over the list. */
  readonly isAtHover: boolean;
  /** It registers a sheet of its own, which more can be put beside. */
  readonly canTake: boolean;
  readonly mentions: Pick<Mentions, 'has' | 'hasProperty'>;
}

export class ChunkGraph {
  readonly #chunks: ReadonlyMap<string, StyledChunk>;
  readonly #before = new Map<string, ReadonlySet<string>>();

  constructor(chunks: ReadonlyMap<string, StyledChunk>) {
    this.#chunks = chunks;
  }

  get files(): readonly string[] {
    return [...this.#chunks.keys()];
  }

  /** Chunks whose scripts say the name of a class. */
  mentioning(name: string): readonly string[] {
    return this.files.filter((file) => this.#chunks.get(file)?.mentions.has(name));
  }

  mentioningProperty(name: string): readonly string[] {
    return this.files.filter((file) => this.#chunks.get(file)?.mentions.hasProperty(name));
  }

  /**
   * Which chunks bring what all of `needing` need: not one that loads another of them first; `home`, which all load,
   * where one of them cannot.
   */
  bringers(needing: readonly string[], home: string): readonly string[] {
    const first = needing.filter((file) => !needing.some((other) => this.#beforeOf(file).has(other)));
    const able = first.every((file) => file !== home && this.#chunks.get(file)?.canTake);
    return able ? first : [home];
  }

  isAtHover(file: string): boolean {
    return this.#chunks.get(file)?.isAtHover === true;
  }

  /** The less, the later it is loaded. */
  costOf(bringers: readonly string[]): number {
    const initial = bringers.filter((file) => this.#chunks.get(file)?.isInitial);
    return initial.length * this.#chunks.size + bringers.length;
  }

  #beforeOf(file: string): ReadonlySet<string> {
    const known = this.#before.get(file);
    if (known) return known;
    const before = closureOf(file, (one) => this.#chunks.get(one)?.imports ?? []);
    before.delete(file);
    this.#before.set(file, before);
    return before;
  }
}

/** `start`, and all that `next` leads to from it. */
export function closureOf(start: string, next: (one: string) => Iterable<string>): Set<string> {
  const closure = new Set([start]);
  for (const one of closure) for (const other of next(one)) closure.add(other);
  return closure;
}
