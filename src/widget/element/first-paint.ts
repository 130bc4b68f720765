import type { BoxAnswer, EngineProps } from '../engine/engine.ts';
import { FirstRows } from '../first-rows/first-rows.ts';
import { readListing, type Listing } from '../first-rows/listing.ts';

const REHEARSAL: Listing = { name: 'Ab', items: [{ id: '', type: 'folder', name: 'Ab' }], total: 1 };

/** The list on screen until an engine has its own. */
export class FirstPaint {
  readonly #root: ShadowRoot;
  #rows: FirstRows | undefined;
  /** Another number after each end: what began before then leaves the page alone. */
  #turn = 0;
  #onRows: () => void = () => undefined;

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  get rows(): FirstRows | undefined {
    return this.#rows;
  }

  /** Calls back once there are rows; at once where they are there. */
  whenRows(run: () => void): void {
    this.#onRows = run;
    if (this.#rows) run();
  }

  /** Does once beforehand, while the token is on its way, what takes long the first time: above all fonts are looked up. */
  rehearse(props: Shown): void {
    if (!canPaint(props)) return;
    const { host } = new FirstRows(REHEARSAL, props.language);
    this.#root.prepend(host);
    host.getBoundingClientRect();
    host.remove();
  }

  /** Paints the list once it has come, its dates after it; nothing where it has not, or is none. */
  async paint(answer: Promise<BoxAnswer> | undefined, props: Shown): Promise<void> {
    const turn = this.#turn;
    if (!answer || !canPaint(props)) return;
    const listing = readListing(await answer);
    if (turn !== this.#turn || !listing?.items.length) return;
    const rows = new FirstRows(listing, props.language);
    this.#rows = rows;
    this.#root.prepend(rows.host);
    this.#onRows();
    await drawn();
    setTimeout(() => {
      rows.writeDates();
    });
  }

  end(): void {
    this.#turn += 1;
    this.#rows?.host.remove();
    this.#rows = undefined;
  }
}

export type Shown = Pick<EngineProps, 'mode' | 'view' | 'logo' | 'fitsContent' | 'language'>;

/** Not where the list has another shape, or the engine says how high it is. */
export function canPaint({ mode, view, logo, fitsContent }: Shown): boolean {
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
