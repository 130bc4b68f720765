interface Waiter {
  readonly fulfil: (token: string) => void;
  readonly fail: (reason: Error) => void;
}

/** All who wait for the next token, each until its own signal ends the wait. */
export class Waiters {
  readonly #waiting = new Set<Waiter>();

  wait(signal: AbortSignal | undefined): Promise<string> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        fulfil: (token) => {
          leave();
          resolve(token);
        },
        fail: (reason) => {
          leave();
          reject(reason);
        },
      };
      const onAbort = (): void => {
        waiter.fail(signal?.reason as Error);
      };
      const leave = (): void => {
        this.#waiting.delete(waiter);
        signal?.removeEventListener('abort', onAbort);
      };
      signal?.addEventListener('abort', onAbort);
      this.#waiting.add(waiter);
    });
  }

  fulfil(token: string): void {
    for (const waiter of [...this.#waiting]) waiter.fulfil(token);
  }

  fail(reason: Error): void {
    for (const waiter of [...this.#waiting]) waiter.fail(reason);
  }
}
