/** Box's time, as far as it is known: this server's, until Box's answers have shown otherwise. */
export interface BoxClock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Takes Box's time over; answers the skew in seconds, positive where this server's clock is ahead. */
  readonly correct: (boxTime: number) => number;
}

/** @param report is told each skew that is news, in seconds. */
export function createBoxClock(localNow: () => number, report: (skewSeconds: number) => void): BoxClock {
  let skew = 0;
  return {
    now: () => localNow() - skew,
    correct: (boxTime) => {
      const found = localNow() - boxTime;
      // The Date header has whole seconds, so a difference within two is no news.
      if (Math.abs(found - skew) > 2000) report(Math.round(found / 1000));
      skew = found;
      return Math.round(found / 1000);
    },
  };
}
