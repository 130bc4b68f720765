import type { ListPlace } from '../engine/engine.ts';
import { PAGE_SIZE } from './query.ts';
import type { Listing } from './listing.ts';
import { element, rowsOf, writeDates } from './rows.ts';
import { STYLES } from './styles.ts';

/** Steps from the row with the focus, by key. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

let sheet: CSSStyleSheet | undefined;

/** The list that is on screen until an engine has its own: what the user does in it, the engine's goes on with. */
export class FirstRows {
  /** Where the list is, in a shadow root that neither the page's CSS nor the engine's reaches. */
  readonly host = document.createElement('div');
  readonly #list = element('div', 'rows');
  readonly #rows: readonly HTMLElement[];
  readonly #listing: Listing;
  readonly #language: string;
  #pressed: string | undefined;
  #isPressing = false;

  constructor(listing: Listing, language: string) {
    const { name, items, total } = listing;
    this.#listing = listing;
    this.#language = language;
    this.#rows = rowsOf(items);
    this.#list.append(...this.#rows);
    this.#list.role = 'grid';
    this.#list.ariaLabel = name;
    this.#list.ariaBusy = 'true';
    this.#list.classList.toggle('paged', total > PAGE_SIZE);
    this.#list.addEventListener('pointerdown', () => {
      this.#awaitRelease();
    });
    this.#list.addEventListener('click', (event) => {
      this.#press(rowOf(event));
    });
    this.#list.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    const all = element(
      'div',
      'list',
      element('div', 'header', element('div', '')),
      element('div', 'folder', name),
      this.#list,
    );
    all.lang = language;
    this.host.className = 'first-rows';
    const root = this.host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [(sheet ??= sheetOf(STYLES))];
    root.append(all);
  }

  /** Once the names are on screen: a browser takes long for the first date of a language. */
  writeDates(): void {
    writeDates(this.#rows, this.#listing.items, this.#language);
  }

  /** Where the user is in it. */
  get place(): ListPlace {
    const focused = this.host.shadowRoot?.activeElement;
    return {
      scrollTop: this.#list.scrollTop,
      focused: focused instanceof HTMLElement ? focused.dataset['id'] : undefined,
      pressed: this.#pressed,
    };
  }

  /** A press is under way: what it is on must stay until it is over. */
  get isPressing(): boolean {
    return this.#isPressing;
  }

  #awaitRelease(): void {
    const released = new AbortController();
    const release = (): void => {
      released.abort();
      // The click comes after it.
      setTimeout(() => {
        this.#isPressing = false;
      });
    };
    this.#isPressing = true;
    for (const type of ['pointerup', 'pointercancel']) {
      window.addEventListener(type, release, { signal: released.signal, capture: true });
    }
  }

  #onKey(event: KeyboardEvent): void {
    const row = rowOf(event);
    const step = STEPS[event.key];
    if (row && event.key === 'Enter') this.#press(row);
    else if (row && step !== undefined) this.#focus(this.#rows.indexOf(row) + step);
    else return;
    event.preventDefault();
  }

  #focus(index: number): void {
    const next = this.#rows[Math.min(Math.max(index, 0), this.#rows.length - 1)];
    for (const row of this.#rows) row.tabIndex = row === next ? 0 : -1;
    next?.focus();
  }

  /** The engine opens it as soon as it is there. */
  #press(pressed: HTMLElement | undefined): void {
    if (!pressed) return;
    this.#pressed = pressed.dataset['id'];
    for (const row of this.#rows) row.classList.toggle('pressed', row === pressed);
  }
}

function rowOf({ target }: Event): HTMLElement | undefined {
  return (target instanceof Element && target.closest<HTMLElement>('[role=row]')) || undefined;
}

function sheetOf(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
