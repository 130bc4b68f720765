import type { Reason } from '../../contract/token-request.ts';
import type { Answer } from './answer.ts';
import { exchange, type Endpoint, type Surroundings } from './exchange.ts';
import { badAnswer } from './failure.ts';

export interface TokenSourceOptions extends Endpoint, Partial<Surroundings> {
  /** Monotonic milliseconds; the wall clock jumps and is wrong on many machines. */
  readonly clock?: () => number;
}

export interface TokenSource {
  /**
   * A token that Box has not refused and that is not about to expire.
   *
   * @param rejected the token that Box has just answered with 401; it is never returned again.
   * @throws TokenError why there is none; the signal's `AbortError` once the source is closed.
   */
  get(rejected?: string): Promise<string>;
  /** Opaque name of the Box user the last token belongs to. */
  readonly subject: string | undefined;
  /** Ends requests under way and forgets the token. */
  close(): void;
}

interface Held extends Answer {
  /** Place of its request among all requests, from 1. */
  readonly sequence: number;
  /** By `clock`: from then on it is renewed before it is used. */
  readonly renewAt: number;
}

/** @param options.timeoutMs for one request; the token contract's 10 s by default. */
export function createTokenSource(options: TokenSourceOptions): TokenSource {
  return new Source(options);
}

class Source implements TokenSource {
  readonly #endpoint: Endpoint;
  readonly #surroundings: Surroundings;
  readonly #clock: () => number;
  readonly #closing = new AbortController();
  readonly #rejected = new Set<string>();
  /** Requests under way, at most one a reason. */
  readonly #flights = new Map<Reason, Promise<void>>();
  #sequence = 0;
  #held: Held | undefined;
  #reached = false;

  constructor(options: TokenSourceOptions) {
    this.#endpoint = options;
    this.#clock = options.clock ?? (() => performance.now());
    this.#surroundings = {
      // Called through globalThis: a `fetch` taken off it throws "Illegal invocation".
      fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
      online: options.online ?? (() => navigator.onLine),
      timeoutMs: options.timeoutMs ?? 10_000,
    };
  }

  get subject(): string | undefined {
    return this.#held?.subject;
  }

  async get(rejected?: string): Promise<string> {
    this.#closing.signal.throwIfAborted();
    if (rejected !== undefined) this.#rejected.add(rejected);
    if (this.#held && !this.#isRejected(this.#held) && this.#clock() < this.#held.renewAt)
      return this.#held.token;
    return this.#renewed(this.#reason());
  }

  close(): void {
    this.#closing.abort();
    this.#held = undefined;
    this.#rejected.clear();
  }

  #reason(): Reason {
    if (!this.#held) return this.#rejected.size > 0 ? 'rejected' : 'initial';
    return this.#isRejected(this.#held) ? 'rejected' : 'expiring';
  }

  async #renewed(reason: Reason): Promise<string> {
    const before = this.#held;
    try {
      await this.#flight(reason);
    } catch (error) {
      // Another request may have brought a token while this one failed.
      if (this.#held === before) throw error;
    }
    this.#closing.signal.throwIfAborted();
    const held = this.#held;
    if (held && !this.#isRejected(held)) return held.token;
    if (reason === 'rejected') throw badAnswer('access_token');
    return this.#renewed('rejected');
  }

  #flight(reason: Reason): Promise<void> {
    const underWay = this.#flights.get('rejected') ?? this.#flights.get(reason);
    if (underWay) return underWay;
    const flight = this.#ask(reason).finally(() => this.#flights.delete(reason));
    this.#flights.set(reason, flight);
    return flight;
  }

  async #ask(reason: Reason): Promise<void> {
    const sequence = ++this.#sequence;
    const sentAt = this.#clock();
    const signal = this.#closing.signal;
    const answer = await exchange(this.#endpoint, reason, this.#surroundings, {
      signal,
      reachedBefore: this.#reached,
    });
    signal.throwIfAborted();
    this.#reached = true;
    if (this.#held && this.#held.sequence > sequence) return;
    this.#held = { ...answer, sequence, renewAt: sentAt + usableMs(answer.expiresIn) };
  }

  #isRejected({ token }: Held): boolean {
    return this.#rejected.has(token);
  }
}

/** A minute before its end a token is renewed, so that no long request starts with a dying one; sooner for short lives. */
function usableMs(expiresIn: number): number {
  return (expiresIn - Math.min(60, expiresIn / 10)) * 1000;
}
