import type { BoxAnswer, EngineProps } from '../engine/engine.ts';
import { FirstRows } from '../first-rows/first-rows.ts';
import { readListing } from '../first-rows/listing.ts';
import { dateTexts } from '../first-rows/texts.ts';

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

  /** Does beforehand, while the list is on its way, what takes long. */
  prepare(props: Shown): void {
    if (canPaint(props)) dateTexts(props.language)('1970-01-01');
  }

  /** Paints the list once it has come; nothing where it has not, or is none. */
  async paint(answer: Promise<BoxAnswer> | undefined, props: Shown): Promise<void> {
    const turn = this.#turn;
    if (!answer || !canPaint(props)) return;
    const listing = readListing(await answer);
    if (turn !== this.#turn || !listing?.items.length) return;
    this.#rows = new FirstRows(listing, props.language);
    this.#root.prepend(this.#rows.host);
    this.#onRows();
    await drawn();
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
