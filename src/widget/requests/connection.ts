import type { PageSignal } from '../page/page-signals.ts';
import { asError } from './as-error.ts';
import { backOff } from './back-off.ts';
import type { Shared } from './shared.ts';

interface Waiter {
  readonly go: (isProbe: boolean) => void;
}

/** Two quick tries more before a host that has never answered is given up. */
const TRIES = 3;

/**
 * The way to one host, as a half-open circuit: while it is broken all requests wait, and one at a time finds out whether
 * it is mended.
 */
export class Connection {
  readonly #shared: Shared;
  readonly #waiters = new Set<Waiter>();
  #isBroken = false;
  #isProbing = false;
  #failures = 0;
  /** An answer has come although the browser calls itself offline, which virtual networks make it do. */
  #isBrowserWrong = false;
  /** The page has told of a change that nobody has made use of yet. */
  #isHopeful = false;
  #stopTimer: (() => void) | undefined;

  constructor(shared: Shared) {
    this.#shared = shared;
  }

  /**
   * Waits until a request may be sent.
   *
   * @returns true where it is the one that finds out: one of `answered`, `failed` and `abandoned` has to follow
   * @throws the signal's reason
   */
  async turn(signal: AbortSignal): Promise<boolean> {
    signal.throwIfAborted();
    if (!this.#isBroken && !this.#shared.page.online() && !this.#isBrowserWrong) this.#break();
    if (!this.#isBroken) return false;
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        this.#waiters.delete(waiter);
        if (this.#waiters.size === 0 && !this.#isProbing) this.#mend();
        reject(asError(signal.reason));
      };
      const go = (isProbe: boolean): void => {
        signal.removeEventListener('abort', onAbort);
        resolve(isProbe);
      };
      const waiter: Waiter = { go };
      this.#waiters.add(waiter);
      signal.addEventListener('abort', onAbort, { once: true });
      this.#schedule();
    });
  }

  /** The host is there, whatever it says. */
  answered(): void {
    this.#shared.noteAnswer();
    this.#isBrowserWrong = !this.#shared.page.online();
    this.#isHopeful = false;
    if (this.#isBroken) this.#mend();
  }

  /** No answer has come. */
  failed(isProbe: boolean): void {
    this.#isBrowserWrong = false;
    if (isProbe) this.#isProbing = false;
    if (isProbe || !this.#isBroken) this.#failures += 1;
    this.#break();
    if (this.#waiters.size > 0) this.#schedule();
  }

  /** False where it is no use to wait: Box has never answered, though the browser is online. */
  get canMend(): boolean {
    return this.#shared.hasAnswered() || !this.#shared.page.online() || this.#failures < TRIES;
  }

  /** The request that was to find out was cancelled. */
  abandoned(): void {
    this.#isProbing = false;
    if (this.#waiters.size === 0) this.#mend();
    else this.#schedule();
  }

  signalled(signal: PageSignal): void {
    if (signal !== 'online' && signal !== 'wake') return;
    this.#isHopeful = true;
    this.#probe();
  }

  #break(): void {
    this.#isBroken = true;
    const { page, waits, offline, hasAnswered } = this.#shared;
    // One failure alone may be a connection that the host has closed: it is mended before anybody could read of it.
    if (!page.online() || (hasAnswered() && this.#failures > 1)) waits.set(this, offline());
  }

  #mend(): void {
    this.#isBroken = false;
    this.#isProbing = false;
    this.#failures = 0;
    this.#stopTimer?.();
    this.#stopTimer = undefined;
    this.#shared.waits.delete(this);
    const waiters = [...this.#waiters];
    this.#waiters.clear();
    for (const waiter of waiters) waiter.go(false);
  }

  #schedule(): void {
    if (this.#isProbing || this.#stopTimer) return;
    if (this.#isHopeful) {
      this.#probe();
      return;
    }
    const { clock, random } = this.#shared;
    this.#stopTimer = clock.after(backOff(Math.max(this.#failures, 1), random()), () => {
      this.#probe();
    });
  }

  #probe(): void {
    this.#stopTimer?.();
    this.#stopTimer = undefined;
    const [waiter] = this.#waiters;
    if (this.#isProbing || !waiter) return;
    this.#waiters.delete(waiter);
    this.#isHopeful = false;
    this.#isProbing = true;
    waiter.go(true);
  }
}
