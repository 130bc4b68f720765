import type { Clock } from '../../../src/widget/page/clock.ts';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that stands still until the test moves it. */
export class TestClock implements Clock {
  time = 0;
  /** What the wall clock is ahead of the monotonic one. */
  wallOffset = 1_700_000_000_000;
  readonly #timers = new Set<Timer>();

  readonly now = (): number => this.time;
  readonly wall = (): number => this.time + this.wallOffset;
  readonly after = (ms: number, run: () => void): (() => void) => {
    const timer = { at: this.time + ms, run };
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
    };
  };

  get timers(): number {
    return this.#timers.size;
  }

  /** Milliseconds until the next timer is due. */
  get next(): number | undefined {
    const times = [...this.#timers].map(({ at }) => at - this.time);
    return times.length === 0 ? undefined : Math.min(...times);
  }

  /** Moves on, with each timer at its time. */
  tick(ms: number): void {
    const end = this.time + ms;
    for (;;) {
      const [first] = [...this.#timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!first) break;
      this.#timers.delete(first);
      this.time = Math.max(this.time, first.at);
      first.run();
    }
    this.time = end;
  }
}
