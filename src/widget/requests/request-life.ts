import { fieldsOf, isUnreachable, jsonOf, responseOf, textOf } from './axios.ts';
import type { Adapter, BoxRequest, BoxResponse } from './axios.ts';
import { until } from './clock.ts';
import { readFailure } from './failed-request.ts';
import { Progress } from './progress.ts';
import { NextTry } from './next-try.ts';
import { addressOf, methodOf, operationOf, originOf, pathOf } from './operation.ts';
import type { Operation } from './operation.ts';
import { askFor } from './repetition/ask.ts';
import type { Repeated, Refusal, Repetition } from './repetition/repetition.ts';
import { repetitionOf } from './repetition/repetitions.ts';
import type { Shared } from './shared.ts';

/** One request of upstream's, from its first try to the answer that upstream gets. */
export class RequestLife {
  readonly #send: Adapter;
  readonly #shared: Shared;
  readonly #signal: AbortSignal;
  readonly #operation: Operation;
  readonly #repetition: Repetition | undefined;
  readonly #progress: Progress;
  readonly #nextTry: NextTry;
  readonly #startedAt: number;
  #request: BoxRequest;

  constructor(request: BoxRequest, send: Adapter, shared: Shared, signal: AbortSignal) {
    this.#request = request;
    this.#send = send;
    this.#shared = shared;
    this.#signal = signal;
    this.#startedAt = shared.clock.wall();
    this.#operation = operationOf(methodOf(request), pathOf(addressOf(request)));
    this.#repetition = repetitionOf(this.#operation);
    this.#progress = new Progress(request, shared.clock);
    this.#nextTry = new NextTry(shared, signal, this.#repetition !== undefined);
  }

  /**
   * @throws GivenUp
   * @throws the signal's reason
   */
  async run(): Promise<BoxResponse> {
    this.#progress.keepAlive();
    try {
      for (;;) {
        try {
          return await this.#attempt();
        } catch (error) {
          await this.#prepareAgain(error);
        }
      }
    } finally {
      this.#progress.rest();
      this.#nextTry.end();
    }
  }

  async #prepareAgain(error: unknown): Promise<void> {
    this.#signal.throwIfAborted();
    const failed = readFailure(this.#request, error);
    if (!failed) throw error;
    const response = responseOf(error);
    this.#request = await this.#nextTry.prepare(this.#request, failed, response);
  }

  /** Sends the request, or finds out that it has been done already. */
  async #attempt(): Promise<BoxResponse> {
    if (!this.#nextTry.isRepetition) return this.#sendRequest();
    const found = await this.#repetition?.before?.(this.#repeated());
    if (found) return found;
    try {
      return await this.#sendRequest();
    } catch (error) {
      const done = await this.#findRefused(error);
      if (done) return done;
      throw error;
    }
  }

  #findRefused(error: unknown): Promise<BoxResponse | undefined> {
    const refusal = refusalOf(error);
    const find = this.#repetition?.refused;
    return refusal && find ? find(this.#repeated(), refusal) : Promise.resolve(undefined);
  }

  #repeated(): Repeated {
    const { apiUrl, sessions } = this.#shared;
    const ask = askFor(this.#request, apiUrl, (question) => this.#sendInTurn(question));
    return { request: this.#request, ask, sessions, startedAt: this.#startedAt };
  }

  async #sendRequest(): Promise<BoxResponse> {
    const request = {
      ...this.#request,
      ...this.#progress.listener(() => {
        this.#onMoving();
      }),
    };
    const opens = this.#operation === 'open-session';
    try {
      const response = await this.#sendInTurn(request);
      if (opens) this.#shared.sessions.opened(request, response);
      return response;
    } catch (error) {
      const refusal = responseOf(error);
      if (opens && refusal) this.#shared.sessions.opened(request, refusal);
      throw error;
    }
  }

  /** Bytes are on their way: the host is there, long before it answers a large file. */
  #onMoving(): void {
    this.#shared.connectionTo(originOf(this.#request)).answered();
    this.#nextTry.end();
  }

  async #sendInTurn(request: BoxRequest): Promise<BoxResponse> {
    const connection = this.#shared.connectionTo(originOf(request));
    const isProbe = await connection.turn(this.#signal);
    this.#progress.rest();
    try {
      // Adapters change headers.
      const response = await until(this.#signal, this.#send({ ...request, headers: { ...request.headers } }));
      connection.answered();
      return response;
    } catch (error) {
      if (responseOf(error)) connection.answered();
      else if (isUnreachable(error) && !this.#signal.aborted) connection.failed(isProbe);
      else if (isProbe) connection.abandoned();
      throw error;
    } finally {
      this.#progress.keepAlive();
    }
  }
}

function refusalOf(error: unknown): Refusal | undefined {
  const response = responseOf(error);
  if (!response) return undefined;
  const { code, context_info: info } = jsonOf(response.data);
  const { conflicts } = fieldsOf(info);
  return {
    status: response.status,
    boxCode: textOf(code),
    conflicts: Array.isArray(conflicts) ? conflicts : [conflicts],
  };
}
