import type { EngineEvent, Trouble } from '../engine/engine.ts';

export type Wait = Trouble | { readonly code: 'offline' };

export type WaitEvent = Extract<EngineEvent, { type: 'waiting' | 'recovered' }>;

/** The later, the graver: it is what the user is told where several things are waited for. */
const GRAVITY: readonly Wait['code'][] = ['box_failed', 'box_busy', 'offline', 'upload_paused'];

/** What requests wait for, told as one thing: the gravest. */
export class Waits {
  readonly #tell: (event: WaitEvent) => void;
  readonly #waiting = new Map<object, Wait>();
  #told: Wait | undefined;

  constructor(tell: (event: WaitEvent) => void) {
    this.#tell = tell;
  }

  /** @param waiter stands for itself until it is deleted */
  set(waiter: object, wait: Wait): void {
    this.#waiting.set(waiter, wait);
    this.#tellChange();
  }

  delete(waiter: object): void {
    if (this.#waiting.delete(waiter)) this.#tellChange();
  }

  #tellChange(): void {
    const gravest = [...this.#waiting.values()].sort(byGravity)[0];
    const told = this.#told;
    this.#told = gravest;
    if (!gravest) this.#tell({ type: 'recovered' });
    else if (!told || told.code !== gravest.code || pauseOf(told) !== pauseOf(gravest))
      this.#tell({ type: 'waiting', trouble: gravest });
  }
}

const byGravity = (one: Wait, other: Wait): number =>
  GRAVITY.indexOf(other.code) - GRAVITY.indexOf(one.code) || pauseOf(other) - pauseOf(one);

const pauseOf = (wait: Wait): number => ('retryAfter' in wait ? (wait.retryAfter ?? 0) : 0);
