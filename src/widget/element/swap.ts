import type { EngineProps, MountedEngine } from '../engine/engine.ts';
import type { FirstRows } from '../first-rows/first-rows.ts';
import type { Clock } from '../page/clock.ts';
import { canPaint, type FirstPaint } from './first-paint.ts';
import { whenIdle, whenTouched, type LoadTime } from './load-time.ts';

/** The engine's code is not run before the rows are on screen: both at a time would hold them up. */
const GATE_MS = 3000;
/** Looks for the engine's rows, one a frame, before the first ones go without them. */
const MOST_LOOKS = 120;

/** From the first rows to the engine's own. */
export class Swap {
  readonly #root: ShadowRoot;
  readonly #clock: Clock;
  readonly #paint: FirstPaint;

  constructor(root: ShadowRoot, clock: Clock, paint: FirstPaint) {
    this.#root = root;
    this.#clock = clock;
    this.#paint = paint;
  }

  /** When the engine's code may run: once the rows are painted, or cannot be, or let it wait for too long. */
  gate(painted: Promise<void>, props: EngineProps): Promise<void> {
    if (!canPaint(props)) return Promise.resolve();
    return new Promise((resolve) => {
      this.#clock.after(GATE_MS, resolve);
      void painted.then(resolve, resolve);
    });
  }

  /** When the engine's files may be fetched. */
  async wanted(load: LoadTime, painted: Promise<void>): Promise<void> {
    if (load === 'eager') return;
    await painted.catch(() => undefined);
    const { rows } = this.#paint;
    // Without rows there is nothing that the user could turn to.
    if (load === 'idle' || !rows) await whenIdle();
    else if (!isTouched(rows)) await whenTouched(rows.host);
  }

  /** Once the engine has its list: that goes on where the user is. */
  handOver(engine: () => Pick<MountedEngine, 'continueFrom'> | undefined): void {
    const { rows } = this.#paint;
    let looks = 0;
    const look = (): void => {
      if (!rows || rows !== this.#paint.rows) return;
      const isDone = !rows.isPressing && engine()?.continueFrom(rows.place) === true;
      if (isDone || ++looks === MOST_LOOKS) this.#paint.end();
      else requestAnimationFrame(look);
    };
    // At once: a press that comes before the element's next update must not meet both lists.
    for (const node of this.#root.children) if (node instanceof HTMLElement) node.inert = false;
    look();
  }
}

/** The user may have been quicker than who listens. */
function isTouched({ isPressing, place }: FirstRows): boolean {
  return isPressing || place.pressed !== undefined || place.focused !== undefined;
}
