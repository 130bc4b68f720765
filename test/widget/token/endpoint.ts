import {
  createTokenSource,
  type TokenSource,
  type TokenSourceOptions,
} from '../../../src/widget/token/token-source.ts';

/** A token endpoint that runs in this process: each request waits until the test answers it, in any order. */
export class Endpoint {
  readonly requests: Request[] = [];
  readonly #answers: ((answer: Response | Error) => void)[] = [];
  readonly #arrivals: (() => void)[] = [];

  readonly fetch: typeof globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    const answer = new Promise<Response>((resolve, reject) => {
      this.#answers.push((given) => {
        if (given instanceof Error) reject(given);
        else resolve(given);
      });
      request.signal.addEventListener('abort', () => {
        reject(request.signal.reason as Error);
      });
    });
    this.requests.push(request);
    for (const arrived of this.#arrivals.splice(0)) arrived();
    return answer;
  };

  /** Answers request number `index`, counted from 0, once it is there. */
  async answer(index: number, answer: Response | Error): Promise<void> {
    while (this.requests.length <= index) await new Promise<void>((resolve) => this.#arrivals.push(resolve));
    this.#answers[index]?.(answer);
  }

  async reasons(): Promise<unknown[]> {
    return Promise.all(
      this.requests.map(async (request) => ((await request.clone().json()) as { reason: unknown }).reason),
    );
  }
}

export function token(access_token: string, more: Record<string, unknown> = {}): Response {
  return Response.json({ access_token, expires_in: 3600, token_type: 'bearer', restricted_to: [], ...more });
}

export function sourceFor(endpoint: Endpoint, more: Partial<TokenSourceOptions> = {}): TokenSource {
  return createTokenSource({
    url: 'https://intranet.example/box/token',
    credentials: 'same-origin',
    folderId: '0',
    features: ['browse', 'download'],
    fetch: endpoint.fetch,
    online: () => true,
    clock: () => 0,
    ...more,
  });
}
