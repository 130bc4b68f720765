import { CoolDown } from '../../../src/widget/token/cool-down.ts';
import { endpointProvider } from '../../../src/widget/token/provider.ts';
import type { TokenEvent } from '../../../src/widget/token/token-event.ts';
import { TokenSource } from '../../../src/widget/token/token-source.ts';
import { TestClock } from './test-clock.ts';
import { TestPage } from './test-page.ts';

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

export interface TestSource {
  readonly source: TokenSource;
  readonly endpoint: Endpoint;
  readonly clock: TestClock;
  readonly page: TestPage;
  readonly events: TokenEvent[];
}

/** A token source in a world that the test drives; `random` is 0 where the test does not say. */
export function testSource({ random = () => 0 }: { readonly random?: () => number } = {}): TestSource {
  const [endpoint, clock, page] = [new Endpoint(), new TestClock(), new TestPage()];
  const provider = endpointProvider(
    {
      url: 'https://intranet.example/box/token',
      credentials: 'include',
      folderId: '42',
      features: ['browse', 'download'],
    },
    { fetch: endpoint.fetch, online: page.online, timeoutMs: 10_000 },
  );
  const source = new TokenSource({ provider, clock, page, random, coolDown: new CoolDown() });
  const events: TokenEvent[] = [];
  source.subscribe((event) => events.push(event));
  return { source, endpoint, clock, page, events };
}
