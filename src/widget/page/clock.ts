/** Time as the widget sees it; a test drives its own. */
export interface Clock {
  /** Monotonic milliseconds; may stand still while the machine sleeps. */
  readonly now: () => number;
  /** Milliseconds since 1970, by a clock that can jump and be wrong: used for nothing but to notice sleep and to read dates. */
  readonly wall: () => number;
  /** @returns a function that takes the timer back. */
  readonly after: (ms: number, run: () => void) => () => void;
}

export const pageClock: Clock = {
  now: () => performance.now(),
  wall: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};
