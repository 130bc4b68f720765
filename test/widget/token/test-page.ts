import type { PageSignal, PageSignals } from '../../../src/widget/page/page-signals.ts';

/** A page whose signals the test gives. */
export class TestPage implements PageSignals {
  isOnline = true;
  hidden = false;
  /** How often other tabs were told. */
  announced = 0;
  readonly #listeners = new Set<(signal: PageSignal) => void>();

  readonly online = (): boolean => this.isOnline;
  readonly isHidden = (): boolean => this.hidden;
  readonly subscribe = (listener: (signal: PageSignal) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };
  readonly announceReturn = (): void => {
    this.announced++;
  };

  get listeners(): number {
    return this.#listeners.size;
  }

  signal(signal: PageSignal): void {
    for (const listener of [...this.#listeners]) listener(signal);
  }
}
