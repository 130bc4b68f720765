import type { Failure } from './failure.ts';
import { LOADING, type State } from './state.ts';
import { Troubles, type TroubleSource } from './troubles.ts';

/** What a situation tells its owner. */
export interface SituationListener {
  stateChanged(): void;
  failed(failure: Failure): void;
}

/** Whether there is a list, and what is wrong: all that decides what the widget shows. */
export class Situation {
  readonly #listener: SituationListener;
  readonly #troubles = new Troubles();
  #phase: State['phase'] = LOADING.phase;
  #state: State = LOADING;

  constructor(listener: SituationListener) {
    this.#listener = listener;
  }

  get state(): State {
    return this.#state;
  }

  get isListed(): boolean {
    return this.#phase === 'listed';
  }

  trouble(source: TroubleSource): Failure | undefined {
    return this.#troubles.get(source);
  }

  fail(source: TroubleSource, failure: Failure): void {
    const before = this.#troubles.get(source);
    // Many requests may fail for one reason: it is told once, for each file.
    const isNew = before?.code !== failure.code || before.name !== failure.name;
    this.#troubles.set(source, failure);
    this.#changed();
    if (isNew) this.#listener.failed(failure);
  }

  clear(...sources: readonly TroubleSource[]): void {
    if (this.#troubles.clear(...sources)) this.#changed();
  }

  /** There are rows, and no engine yet. */
  painted(): void {
    if (this.#phase === 'listed') return;
    this.#phase = 'painted';
    this.#changed();
  }

  listed(): void {
    this.#phase = 'listed';
    this.#changed();
  }

  /** As at the start; nobody is told, since something else is about to begin. */
  reset(): void {
    this.#troubles.clearAll();
    this.#phase = 'loading';
    this.#state = LOADING;
  }

  #changed(): void {
    this.#state = { phase: this.#phase, failure: this.#troubles.gravest };
    this.#listener.stateChanged();
  }
}
