import type { Adapter, BoxRequest, BoxResponse } from './axios.ts';

/** The requests under way: each ends when upstream cancels it, all of them when the widget goes. */
export class Lives {
  readonly #running = new Set<AbortController>();
  #areOver = false;

  get areOver(): boolean {
    return this.#areOver;
  }

  /**
   * @param life given the signal of its end
   * @returns never, where the widget goes first: nobody is left who could use an answer, or be told of a failure
   */
  async run(
    request: BoxRequest,
    send: Adapter,
    life: (signal: AbortSignal) => Promise<BoxResponse>,
  ): Promise<BoxResponse> {
    if (this.#areOver) return send(request).catch(() => never());
    const ending = new AbortController();
    const cancel = (reason: unknown): void => {
      ending.abort(reason);
    };
    this.#running.add(ending);
    request.cancelToken?.subscribe(cancel);
    try {
      return await life(ending.signal);
    } catch (error) {
      if (this.areOver) return await never();
      throw error;
    } finally {
      this.#running.delete(ending);
      request.cancelToken?.unsubscribe(cancel);
    }
  }

  end(): void {
    this.#areOver = true;
    for (const ending of this.#running) ending.abort();
  }
}

export const never = <T>(): Promise<T> => new Promise(() => undefined);
