import { whenIdle } from '../when-idle.ts';
import { elementAt, placeOf } from './place.ts';
import { realTable } from './parts.tsx';
import { WaitingKeys } from './waiting-keys.ts';

/** Puts the real table where the light one is: in a quiet moment, or at once when the focus or a key comes in. */
export class Exchange {
  readonly #element: HTMLElement;
  readonly #draw: () => void;
  readonly #keys = new WaitingKeys();
  readonly #over = new AbortController();
  #isPressing = false;

  /**
   * @param element holds the table, and nothing else
   * @param draw draws the real table, before it returns
   */
  constructor(element: HTMLElement, draw: () => void) {
    this.#element = element;
    this.#draw = draw;
    this.#listen();
    whenIdle(() => {
      void realTable.fetch().then(() => {
        whenIdle(() => {
          this.#try();
        });
      });
    });
  }

  /** The light table goes, with nothing in its place. */
  end(): void {
    this.#over.abort();
  }

  #listen(): void {
    this.#on('pointerdown', () => {
      this.#awaitRelease();
    });
    this.#on('focusin', () => {
      if (!this.#isPressing) void this.#exchange();
    });
    this.#on('focusout', () => {
      this.#keys.drop();
    });
    this.#on('keydown', (event) => {
      this.#keys.take(event);
      void this.#exchange();
    });
    // Where the quiet moment was no good one.
    this.#on('pointerover', () => {
      this.#try();
    });
  }

  #on<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ): void {
    this.#element.addEventListener(type, listener, { signal: this.#over.signal, capture: true });
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

  async #exchange(): Promise<void> {
    await realTable.fetch();
    this.#try();
  }

  #try(): void {
    const table = this.#element.querySelector('table');
    if (!realTable.part || !table || this.#over.signal.aborted || this.#isBusy) return;
    this.#over.abort();
    const focused = this.#focused;
    const place = focused && table.contains(focused) ? placeOf(focused, table) : undefined;
    // Else a row that was pressed would get the ring of one that keys have led to.
    if (place && focused?.matches(':focus-visible') === false)
      realTable.part.setInteractionModality('pointer');
    this.#keepingHeight(this.#draw);
    if (place) this.#goOn(place);
  }

  #goOn(place: readonly number[]): void {
    const table = this.#element.querySelector('table');
    const element = table && elementAt(place, table);
    if (element instanceof HTMLElement) element.focus({ preventScroll: true });
    void this.#keys.play(() => this.#focused);
  }

  /** The real table is empty at first: the list must not scroll up for it. */
  #keepingHeight(draw: () => void): void {
    const { style, firstElementChild } = this.#element;
    style.minHeight = `${String(firstElementChild?.clientHeight ?? 0)}px`;
    style.display = 'block';
    draw();
    style.display = 'contents';
    style.minHeight = '';
  }

  /** What the user is at would be lost: a press, a menu that is open or about to, or the button that a dialog goes back to. */
  get #isBusy(): boolean {
    return (
      this.#isPressing ||
      this.#element.querySelector('[aria-expanded=true], [aria-busy=true]') !== null ||
      this.#root.querySelector('[role=dialog]') !== null
    );
  }

  get #focused(): Element | null {
    return this.#root.activeElement;
  }

  get #root(): Document | ShadowRoot {
    const root = this.#element.getRootNode();
    return root instanceof ShadowRoot ? root : document;
  }
}
