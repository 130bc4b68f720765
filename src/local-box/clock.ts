/** Milliseconds since the epoch, as `Date.now()`. */
export type Now = () => number;

/**
 * The local Box's clock. The skew is what a deployer's server would see if its own clock went wrong: it moves the `Date`
 * header and the check of assertions, and leaves the life of tokens alone.
 */
export class Clock {
  readonly #now: Now;
  #skewSeconds = 0;

  constructor(now: Now) {
    this.#now = now;
  }

  set skewSeconds(seconds: number) {
    this.#skewSeconds = seconds;
  }

  /** True time in milliseconds. */
  now(): number {
    return this.#now();
  }

  /** Time in milliseconds as Box claims it to be. */
  skewedNow(): number {
    return this.#now() + this.#skewSeconds * 1000;
  }
}
