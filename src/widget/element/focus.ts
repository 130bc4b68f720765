/** Keeps the keyboard's place when the engine makes way for the error view and comes back. */
export class Focus {
  readonly #root: ShadowRoot;
  readonly #view: ShadowRoot;
  #engineFocus: Element | null = null;

  /** @param view the shadow root inside `root` that holds the element's own view. */
  constructor(root: ShadowRoot, view: ShadowRoot) {
    this.#root = root;
    this.#view = view;
  }

  /** Where the browser may point at in the widget. */
  get anchor(): HTMLElement | undefined {
    return this.#place ?? undefined;
  }

  /** To be called before the widget's content changes. @returns what to call after it. */
  hold(): () => void {
    const { activeElement } = this.#root;
    if (!activeElement) return () => undefined;
    const inView = this.#view.activeElement;
    if (!inView) this.#engineFocus = activeElement;
    return () => {
      this.#restore(inView);
    };
  }

  get #place(): HTMLElement | null {
    return this.#view.querySelector('[tabindex="-1"]');
  }

  #restore(inView: Element | null): void {
    const place = this.#place;
    const isCover = place?.classList.contains('cover') ?? false;
    if (inView?.isConnected && (isCover || inView !== place)) return;
    if (!isCover && this.#engineFocus?.isConnected && this.#root.activeElement === this.#engineFocus) return;
    const back = isCover ? place?.querySelector('.action') : this.#engineFocus;
    const target = back?.isConnected ? back : place;
    if (target instanceof HTMLElement) target.focus();
  }
}
