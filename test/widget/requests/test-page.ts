import type { PageSignal, PageSignals } from '../../../src/widget/page/page-signals.ts';

/** A page whose network is as a test says. */
export class TestPage implements Pick<PageSignals, 'online' | 'subscribe'> {
  isOnline = true;
  readonly listeners = new Set<(signal: PageSignal) => void>();

  readonly online = (): boolean => this.isOnline;

  readonly subscribe = (listener: (signal: PageSignal) => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  tell(signal: PageSignal): void {
    for (const listener of this.listeners) listener(signal);
  }

  goOnline(): void {
    this.isOnline = true;
    this.tell('online');
  }
}
