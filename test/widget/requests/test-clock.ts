import type { Clock } from '../../../src/widget/requests/requests.ts';

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

/** Time that passes when a test says so. */
export class TestClock implements Clock {
  #now = Date.now();
  #timers: Timer[] = [];
  #onTimer: (() => void) | undefined;
  #isStopped = false;

  readonly wall = (): number => this.#now;

  readonly after = (ms: number, run: () => void): (() => void) => {
    const timer = { due: this.#now + ms, run };
    this.#timers.push(timer);
    this.#onTimer?.();
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  get size(): number {
    return this.#timers.length;
  }

  /** Lets so much time pass at once, with no timer set. */
  pass(ms: number): void {
    this.#now += ms;
  }

  /** Waits until something has set a timer, and lets time pass up to the next one. Says how long that was. */
  async next(): Promise<number> {
    while (this.#timers.length === 0) {
      await new Promise<void>((resolve) => {
        this.#onTimer = resolve;
      });
    }
    const timer = this.#timers.reduce((one, other) => (other.due < one.due ? other : one));
    this.#timers = this.#timers.filter((other) => other !== timer);
    const passed = timer.due - this.#now;
    this.#now = timer.due;
    timer.run();
    return passed;
  }

  /** Lets time pass as soon as anything waits for it, to the end of the test. */
  run(): void {
    void this.next().then(() => {
      if (!this.#isStopped) this.run();
    });
  }

  stop(): void {
    this.#isStopped = true;
  }
}
