import type { BoxAnswer, EngineProps, MountedEngine } from '../engine/engine.ts';
import { FirstRows } from '../first-rows/first-rows.ts';
import { readListing } from '../first-rows/listing.ts';
import type { Clock } from '../page/clock.ts';
import { whenIdle, whenTouched, type LoadTime } from './load-time.ts';
import type { Situation } from './situation.ts';

/** The engine's code is not run before the rows are on screen: both at a time would hold them up. */
const GATE_MS = 3000;
/** Looks for the engine's rows, one a frame, before the first ones go without them. */
const MOST_LOOKS = 120;

/** The list on screen while an engine is on its way, from its answer to the engine's own rows. */
export class FirstPaint {
  readonly #root: ShadowRoot;
  readonly #clock: Clock;
  readonly #situation: Situation;
  #rows: FirstRows | undefined;
  /** Another number after each end: what began before then leaves the page alone. */
  #turn = 0;

  constructor(root: ShadowRoot, clock: Clock, situation: Situation) {
    this.#root = root;
    this.#clock = clock;
    this.#situation = situation;
  }

  /** When the engine's code may run: once the rows are painted, or cannot be, or let it wait for too long. */
  gate(painted: Promise<void>, props: EngineProps): Promise<void> {
    if (!canPaint(props)) return Promise.resolve();
    return new Promise((resolve) => {
      this.#clock.after(GATE_MS, resolve);
      void painted.then(resolve, resolve);
    });
  }

  /** Paints the list once it has come; nothing where it has not, or is none. */
  async paint(answer: Promise<BoxAnswer> | undefined, props: EngineProps): Promise<void> {
    const turn = this.#turn;
    if (!answer || !canPaint(props)) return;
    const listing = readListing(await answer);
    if (turn !== this.#turn || !listing?.items.length) return;
    this.#rows = new FirstRows(listing, props.language);
    this.#root.prepend(this.#rows.host);
    this.#situation.painted();
    await drawn();
  }

  /** When the engine's files may be fetched. */
  async wanted(load: LoadTime, painted: Promise<void>): Promise<void> {
    if (load === 'eager') return;
    await painted.catch(() => undefined);
    // Without rows there is nothing that the user could turn to.
    await (load === 'interaction' && this.#rows ? whenTouched(this.#rows.host) : whenIdle());
  }

  /** Once the engine has its list: that goes on where the user is. */
  handOver(engine: () => Pick<MountedEngine, 'continueFrom'> | undefined): void {
    this.#situation.listed();
    const turn = this.#turn;
    let looks = 0;
    const look = (): void => {
      if (turn !== this.#turn || !this.#rows) return;
      const isDone = !this.#rows.isPressing && engine()?.continueFrom(this.#rows.place) === true;
      if (isDone || ++looks === MOST_LOOKS) this.end();
      else requestAnimationFrame(look);
    };
    // At once: a press that comes before the element's next update must not meet both lists.
    for (const node of this.#root.children) if (node instanceof HTMLElement) node.inert = false;
    look();
  }

  end(): void {
    this.#turn += 1;
    this.#rows?.host.remove();
    this.#rows = undefined;
  }
}

/** Not where the list has another shape, or the engine says how high it is. */
function canPaint({ mode, view, logo, fitsContent }: EngineProps): boolean {
  return mode === 'explorer' && view === 'list' && logo === undefined && !fitsContent;
}

/** Once what is in the page now is on screen. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(resolve);
    });
  });
}
