import type { Reason } from '../../contract/token-request.ts';
import type { PageSignal, PageSignals } from '../page/page-signals.ts';
import type { Answer } from './check-answer.ts';
import type { Clock } from '../page/clock.ts';
import type { CoolDown } from './cool-down.ts';
import { badAnswer } from './failure.ts';
import { holdToken, isAlive, isDue, mayHaveSlept, type HeldToken } from './held-token.ts';
import type { Provider } from './provider.ts';
import { RejectedTokens } from './rejected-tokens.ts';
import { nextTry, type NextTry } from './retry-policy.ts';
import { TokenError } from './token-error.ts';
import type { TokenEvent, TokenListener } from './token-event.ts';
import { Waiters } from './waiters.ts';

export interface TokenSourceOptions {
  readonly provider: Provider;
  readonly page: PageSignals;
  readonly clock: Clock;
  readonly coolDown: CoolDown;
  /** From 0 to 1. */
  readonly random: () => number;
}

export interface TokenQuery {
  /** The token that Box has just answered with 401; it is never given out again. */
  readonly rejected?: string | undefined;
  /** Ends the wait; its reason is what is thrown then. */
  readonly signal?: AbortSignal;
}

type Trouble = Extract<TokenEvent, { type: 'trouble' }>;

/** Codes that say the user may not have a token: one at hand is not used any longer. */
const ENDS_USE: ReadonlySet<string> = new Set(['session_ended', 'forbidden', 'no_box_user']);

/**
 * Tokens for one endpoint, folder and set of features. It makes one request at a time, renews ahead of the end, and
 * goes on after a failure as `nextTry` says; whoever waits for a token gets it when there is one.
 */
export class TokenSource {
  readonly #options: TokenSourceOptions;
  readonly #closing = new AbortController();
  readonly #listeners = new Set<TokenListener>();
  readonly #waiters = new Waiters();
  readonly #rejected = new RejectedTokens();
  readonly #unsubscribe: () => void;
  #held: HeldToken | undefined;
  #isRenewing = false;
  #reached = false;
  #trouble: Trouble | undefined;
  #isTold = false;
  #cancelTimer: () => void = () => undefined;
  /** Ends the pause before the next try, where there is one. */
  #goOn: (() => void) | undefined;
  #signals: readonly PageSignal[] = [];

  constructor(options: TokenSourceOptions) {
    this.#options = options;
    this.#unsubscribe = options.page.subscribe((signal) => {
      this.#onSignal(signal);
    });
  }

  /** Why there is no token now; what `subscribe` would have told. */
  get trouble(): Trouble | undefined {
    return this.#isTold ? this.#trouble : undefined;
  }

  /**
   * A token that Box has not refused and that is not at its end; waits for one as long as it takes.
   *
   * @throws the signal's reason; an `AbortError` once the source is closed.
   */
  async get({ rejected, signal }: TokenQuery = {}): Promise<string> {
    this.#closing.signal.throwIfAborted();
    signal?.throwIfAborted();
    if (rejected !== undefined) this.#rejected.add(rejected);
    const held = this.#usable();
    if (!held || isDue(held, this.#options.clock)) this.#renew();
    if (held) return held.token;
    this.#tellTrouble();
    return this.#waiters.wait(signal);
  }

  /** Tries again now, since the user asks for it. */
  retry(): void {
    if (this.#closing.signal.aborted) return;
    // The next failure is news to whoever has asked.
    this.#clearTrouble();
    if (this.#goOn) this.#goOn();
    else if (!this.#usable()) this.#renew();
  }

  subscribe(listener: TokenListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Ends all work and forgets the token. */
  close(): void {
    this.#unsubscribe();
    this.#listeners.clear();
    this.#cancelTimer();
    this.#closing.abort();
    this.#waiters.fail(this.#closing.signal.reason as Error);
    this.#held = undefined;
    this.#rejected.clear();
    this.#goOn?.();
  }

  #usable(): HeldToken | undefined {
    const held = this.#held;
    return held && !this.#rejected.has(held.token) && isAlive(held, this.#options.clock) ? held : undefined;
  }

  #onSignal(signal: PageSignal): void {
    if (this.#goOn) {
      if (this.#signals.includes(signal)) this.#goOn();
      return;
    }
    const held = this.#held;
    if (signal !== 'wake' || !held) return;
    if (isDue(held, this.#options.clock) || mayHaveSlept(held, this.#options.clock)) this.#renew('resumed');
  }

  #renew(reason: Reason = this.#reason()): void {
    if (this.#isRenewing) return;
    this.#isRenewing = true;
    this.#cancelTimer();
    void this.#askUntilThereIsOne(reason);
  }

  #reason(): Reason {
    if (this.#held) return this.#rejected.has(this.#held.token) ? 'rejected' : 'expiring';
    return this.#reached ? 'resumed' : 'initial';
  }

  async #askUntilThereIsOne(first: Reason): Promise<void> {
    const { signal } = this.#closing;
    let reason = first;
    for (let failures = 1; !signal.aborted; failures += 1) {
      await this.#pauseFor(this.#options.coolDown.left(this.#options.clock.now()));
      if (this.#isOver(signal)) return;
      const failure = await this.#ask(reason);
      if (this.#isOver(signal)) return;
      if (!failure) {
        this.#isRenewing = false;
        this.#schedule();
        return;
      }
      const next = nextTry(failure, failures, this.#options.random());
      this.#fail(failure, next);
      if (await this.#pause(next)) failures = 0;
      reason = this.#reason();
    }
  }

  /** What is `false` here before an `await` may be `true` after it. */
  #isOver(signal: AbortSignal): boolean {
    return signal.aborted;
  }

  /** One request, and a second where a token came back that Box has refused. */
  async #ask(reason: Reason): Promise<TokenError | undefined> {
    const { provider, clock, coolDown } = this.#options;
    const [sentAt, sentAtWall] = [clock.now(), clock.wall()];
    try {
      const answer = await provider.ask({
        reason,
        signal: this.#closing.signal,
        reachedBefore: this.#reached,
      });
      if (this.#closing.signal.aborted) return undefined;
      this.#reached = true;
      if (this.#rejected.has(answer.token)) {
        if (reason !== 'rejected') return await this.#ask('rejected');
        throw badAnswer('access_token');
      }
      // Box refuses what this endpoint gives: that is to be found out no faster than any other fault of it.
      coolDown.record(sentAt, reason === 'rejected' ? 'failure' : 'token');
      this.#accept(answer, holdToken(answer, { sentAt, sentAtWall }, this.#options.random()), reason);
      return undefined;
    } catch (error) {
      const failure =
        error instanceof TokenError ? error : new TokenError('endpoint_failed', { cause: error });
      coolDown.record(sentAt, failure.code === 'session_ended' ? 'session_ended' : 'failure');
      if (failure.detail.status !== undefined) this.#reached = true;
      return failure;
    }
  }

  #accept({ subject }: Answer, held: HeldToken, reason: Reason): void {
    this.#held = held;
    const { isTold } = this.#clearTrouble();
    this.#tell({ type: 'token', reason, expiresIn: held.expiresIn, subject });
    if (isTold) this.#tell({ type: 'recovered' });
    // What was given up to now, the user may have signed in for: other tabs' widgets may be waiting for that.
    if (reason === 'initial' || isTold) this.#options.page.announceReturn();
    this.#waiters.fulfil(held.token);
  }

  #fail(error: TokenError, { afterMs }: NextTry): void {
    if (ENDS_USE.has(error.code)) this.#held = undefined;
    const isNew = error.code !== this.#trouble?.error.code || afterMs !== this.#trouble.retryInMs;
    this.#trouble = { type: 'trouble', error, ...(afterMs !== undefined && { retryInMs: afterMs }) };
    if (isNew) this.#isTold = false;
    // While a token is at hand, nobody needs to know.
    if (!this.#usable()) this.#tellTrouble();
  }

  #tellTrouble(): void {
    if (!this.#trouble || this.#isTold) return;
    this.#isTold = true;
    this.#tell(this.#trouble);
  }

  #clearTrouble(): { readonly isTold: boolean } {
    const isTold = this.#isTold;
    this.#trouble = undefined;
    this.#isTold = false;
    return { isTold };
  }

  #tell(event: TokenEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  /** One timer a source: for the renewal while there is a token, for the next try while there is none. */
  #schedule(): void {
    const held = this.#held;
    if (!held || !Number.isFinite(held.renewMs)) return;
    const { clock, page } = this.#options;
    this.#cancelTimer = clock.after(Math.max(0, held.sentAt + held.renewMs - clock.now()), () => {
      // Nobody looks: on `wake`, or when a request needs it, it is renewed.
      if (!page.isHidden()) this.#renew();
    });
  }

  async #pauseFor(ms: number): Promise<void> {
    if (ms > 0) await this.#pause({ afterMs: ms, on: [] }, false);
  }

  /** @returns whether the user or the page ended it, in place of time. */
  #pause({ afterMs, on }: NextTry, canEnd = true): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (isAsked: boolean): void => {
        this.#cancelTimer();
        this.#goOn = undefined;
        resolve(isAsked);
      };
      this.#signals = on;
      this.#goOn = () => {
        if (canEnd || this.#closing.signal.aborted) end(true);
      };
      this.#cancelTimer =
        afterMs === undefined
          ? () => undefined
          : this.#options.clock.after(afterMs, () => {
              end(false);
            });
    });
  }
}
