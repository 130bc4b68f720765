import type { Fetch } from '../../../demo/start/listen.ts';

export type Answer = () => Response | Promise<Response>;

interface Fault {
  readonly answer: Answer;
  left: number;
}

/** Stands between the intranet and the browser: makes the token endpoint, or a file, answer as a test says. */
export class Interference {
  /** How often the token endpoint was asked since the last `clear`. */
  tokenRequests = 0;
  /** Every token that has ever reached the browser. */
  readonly tokens = new Set<string>();
  readonly #arrivals = new Set<() => void>();
  #faults = new Map<string, Fault>();

  /** Until the token endpoint has been asked so often. */
  async asked(count: number): Promise<void> {
    while (this.tokenRequests < count) {
      await new Promise<void>((resolve) => this.#arrivals.add(resolve));
    }
  }

  /** The token endpoint answers so, as often as said. */
  fail(answer: Answer, times = Infinity): void {
    this.failAt('/box/token', answer, times);
  }

  /** @param path or the beginning of one. */
  failAt(path: string, answer: Answer, times = Infinity): void {
    this.#faults.set(path, { answer, left: times });
  }

  clear(): void {
    this.#faults.clear();
    this.tokenRequests = 0;
  }

  readonly wrap =
    (intranet: Fetch): Fetch =>
    async (request) => {
      const { pathname } = new URL(request.url);
      const isToken = pathname === '/box/token';
      if (isToken) this.#arrived();
      const answer = this.#take(pathname);
      const response = answer ? await answer() : await intranet(request);
      if (isToken && !answer) await this.#note(response.clone());
      return response;
    };

  #arrived(): void {
    this.tokenRequests += 1;
    for (const resolve of this.#arrivals) resolve();
    this.#arrivals.clear();
  }

  #take(pathname: string): Answer | undefined {
    const [path, fault] = [...this.#faults].find(([start]) => pathname.startsWith(start)) ?? [];
    if (path === undefined || !fault) return undefined;
    fault.left -= 1;
    if (fault.left <= 0) this.#faults.delete(path);
    return fault.answer;
  }

  async #note(response: Response): Promise<void> {
    const answer = (await response.json().catch(() => ({}))) as { access_token?: string };
    if (answer.access_token !== undefined) this.tokens.add(answer.access_token);
  }
}
