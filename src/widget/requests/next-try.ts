import type { Trouble } from '../engine/engine.ts';
import type { BoxRequest, BoxResponse } from './axios.ts';
import { backOff, retryAfter } from './back-off.ts';
import { headerOf, isReadable } from './body.ts';
import { pause, until } from './clock.ts';
import type { FailedRequest } from './failed-request.ts';
import { GivenUp } from './given-up.ts';
import { originOf } from './operation.ts';
import type { Shared } from './shared.ts';
import { isQuiet } from './trouble.ts';

const BUSY_REPETITIONS = 5;
const FAILED_TRIES = 3;

/** What follows the failures of one request: a pause, a newer token, or the end. */
export class NextTry {
  /** The last try may have been done although its answer was lost. */
  isRepetition = false;
  readonly #shared: Shared;
  readonly #signal: AbortSignal;
  readonly #isRepeatable: boolean;
  #wasRejected = false;
  #busy = 0;
  #failures = 0;

  /** @param isRepeatable it may be sent again after its answer was lost */
  constructor(shared: Shared, signal: AbortSignal, isRepeatable: boolean) {
    this.#shared = shared;
    this.#signal = signal;
    this.#isRepeatable = isRepeatable;
  }

  /**
   * Waits until the request can be sent again.
   *
   * @returns it with the token to send it with
   * @throws GivenUp
   * @throws the signal's reason
   */
  async prepare(request: BoxRequest, failed: FailedRequest, response?: BoxResponse): Promise<BoxRequest> {
    const { status } = failed;
    if (!response || status === undefined) return this.#afterNoAnswer(request, failed);
    if (status === 401) return this.#afterRejection(request, failed, response);
    if (status === 429) await this.#afterBusy(failed, response);
    else if (status >= 500) await this.#afterFailure(failed, response);
    else throw new GivenUp(failed, response);
    return this.#withNewestToken(request);
  }

  /** Nothing is waited for any more. */
  end(): void {
    this.#shared.waits.delete(this);
  }

  async #afterNoAnswer(request: BoxRequest, failed: FailedRequest): Promise<BoxRequest> {
    if (!(await isReadable(request))) throw new GivenUp({ ...failed, lost: 'file' }, undefined);
    if (!this.#shared.connectionTo(originOf(request)).canMend) throw new GivenUp(failed, undefined);
    if (!this.#isRepeatable) throw new GivenUp({ ...failed, lost: 'answer' }, undefined);
    this.isRepetition = true;
    return this.#withNewestToken(request);
  }

  async #afterRejection(
    request: BoxRequest,
    failed: FailedRequest,
    response: BoxResponse,
  ): Promise<BoxRequest> {
    const used = bearerOf(request);
    if (used === undefined || this.#wasRejected) throw new GivenUp(failed, response);
    const fresh = await until(this.#signal, this.#shared.token(used));
    if (fresh === used) throw new GivenUp(failed, response);
    this.#wasRejected = true;
    return withBearer(request, fresh);
  }

  async #afterBusy(failed: FailedRequest, response: BoxResponse): Promise<void> {
    this.#busy += 1;
    if (this.#busy > BUSY_REPETITIONS) throw new GivenUp(failed, response);
    await this.#pause(failed, this.#secondsAfter(response, this.#busy));
  }

  async #afterFailure(failed: FailedRequest, response: BoxResponse): Promise<void> {
    this.#failures += 1;
    if (!this.#isRepeatable || this.#failures >= FAILED_TRIES) throw new GivenUp(failed, response);
    this.isRepetition = true;
    await this.#pause(failed, this.#secondsAfter(response, this.#failures));
  }

  #secondsAfter({ headers }: BoxResponse, failures: number): number {
    const { clock, random } = this.#shared;
    const asked = retryAfter(headerOf(headers, 'Retry-After'), clock.wall());
    return asked === undefined ? backOff(failures, random()) / 1000 : asked * (1 + random() / 4);
  }

  async #pause(failed: FailedRequest, seconds: number): Promise<void> {
    const { waits, clock, trouble } = this.#shared;
    const told: Trouble = { ...trouble(failed), retryAfter: Math.ceil(seconds) };
    if (!isQuiet(failed)) waits.set(this, told);
    await pause(clock, seconds * 1000, this.#signal);
  }

  /** A wait may have been longer than the life of the token. */
  async #withNewestToken(request: BoxRequest): Promise<BoxRequest> {
    this.#wasRejected = false;
    if (bearerOf(request) === undefined) return request;
    return withBearer(request, await until(this.#signal, this.#shared.token()));
  }
}

function bearerOf({ headers }: BoxRequest): string | undefined {
  return /^Bearer (.+)$/.exec(headerOf(headers, 'Authorization') ?? '')?.[1];
}

const withBearer = (request: BoxRequest, token: string): BoxRequest => ({
  ...request,
  headers: { ...request.headers, Authorization: `Bearer ${token}` },
});
