import { untakenFrame } from '../engine/early-frame.ts';
import type { Engine, EngineProps, MountedEngine } from '../engine/engine.ts';

/** The place in the widget's shadow root that one engine at a time fills. */
export class EngineSlot {
  readonly #root: ShadowRoot;
  #mounted: MountedEngine | undefined;
  /** A mount is over before the next begins, however often the widget is taken out and put back meanwhile. */
  #queue: Promise<void> = Promise.resolve();

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  /**
   * Mounts the engine, or hands new props to the one that is there.
   *
   * @param props read again when the mount is over, for what has changed until then.
   * @param signal once aborted, nothing is left mounted by this call.
   */
  show(engine: Engine, props: () => EngineProps, signal: AbortSignal): Promise<void> {
    const turn = this.#queue.then(() => this.#show(engine, props, signal));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  update(props: EngineProps): void {
    this.#mounted?.update(props);
  }

  get mounted(): MountedEngine | undefined {
    return this.#mounted;
  }

  /** A mount that hangs must not hold up the next. */
  abandon(): void {
    this.#queue = Promise.resolve();
  }

  clear(): void {
    const mounted = this.#mounted;
    this.#mounted = undefined;
    mounted?.unmount();
    untakenFrame(this.#root)?.remove();
  }

  async #show(engine: Engine, props: () => EngineProps, signal: AbortSignal): Promise<void> {
    const isOver = (): boolean => signal.aborted;
    if (isOver()) return;
    if (this.#mounted) {
      untakenFrame(this.#root)?.remove();
      this.#mounted.update(props());
      return;
    }
    const first = props();
    const mounted = await engine.mount(this.#root, first);
    if (isOver()) {
      mounted.unmount();
      return;
    }
    this.#mounted = mounted;
    if (props() !== first) mounted.update(props());
  }
}
