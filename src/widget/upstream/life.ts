import type { EngineEvent, EngineProps, TokenFunction } from '../engine/engine.ts';

/** From mount to unmount: the newest props, and nothing that goes out of the engine after its end. */
export class Life {
  #props: EngineProps;
  #isOver = false;

  constructor(props: EngineProps) {
    this.#props = props;
  }

  get props(): EngineProps {
    return this.#props;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  update(props: EngineProps): void {
    this.#props = props;
  }

  /** Upstream's React may hold what it has drawn last: the widget that owned it must not hang on that. */
  end(): void {
    this.#isOver = true;
    this.#props = { ...this.#props, token: never, allows: () => false, onEvent: () => undefined };
  }

  readonly tell = (event: EngineEvent): void => {
    if (!this.#isOver) this.#props.onEvent(event);
  };

  /** Never rejects: upstream handles no such rejection, and by contract there is one only where nobody waits any more. */
  readonly token: TokenFunction = (rejected) => {
    if (this.#isOver) return never();
    return this.#props.token(rejected).catch(never);
  };
}

const never = (): Promise<never> => new Promise(() => undefined);
