import TokenService from 'box-ui-elements/es/utils/TokenService.js';
import type Xhr from 'box-ui-elements/es/utils/Xhr.js';
import type { XhrOptions, XhrRequest } from 'box-ui-elements/es/utils/Xhr.js';
import { fieldsOf, isInterceptor, jsonOf } from '../../requests/axios.ts';
import { LateRequests } from '../../requests/late-requests.ts';
import { Later } from './later.ts';
import { whenIdle } from './when-idle.ts';

type Answer = Readonly<{ data: unknown }>;

const real = new Later(async () => (await import('box-ui-elements/es/utils/Xhr.js')).default);

/** Fetches in a quiet moment what sends requests: then it is there when the first is made. */
export function fetchXhrWhenIdle(): void {
  whenIdle(() => {
    // Firefox never fetches a module again that has failed.
    if (navigator.onLine) void real.fetch();
  });
}

/**
 * Stands in for upstream's Xhr until a request has to be sent; the first listing is there without it. Beside it comes
 * axios, and all that this project does for requests.
 */
export default class LateXhr {
  readonly #options: XhrOptions;
  readonly #requests: LateRequests | undefined;
  #whole: Promise<Xhr> | undefined;

  constructor(options: XhrOptions) {
    const { requestInterceptor } = options;
    this.#options = options;
    this.#requests = isInterceptor(requestInterceptor) ? LateRequests.of(requestInterceptor) : undefined;
  }

  async get(request: XhrRequest): Promise<Answer> {
    return (await this.#first(request)) ?? (await this.#xhr()).get(request);
  }

  async post(request: XhrRequest): Promise<Answer> {
    return (await this.#xhr()).post(request);
  }

  async put(request: XhrRequest): Promise<Answer> {
    return (await this.#xhr()).put(request);
  }

  async delete(request: XhrRequest): Promise<Answer> {
    return (await this.#xhr()).delete(request);
  }

  async options(request: XhrRequest): Promise<void> {
    return (await this.#xhr()).options(request);
  }

  async uploadFile(request: XhrRequest): Promise<void> {
    return (await this.#xhr()).uploadFile(request);
  }

  /** In its turn: what has been asked for before is under way then. */
  abort(): void {
    void this.#whole?.then((xhr) => {
      xhr.abort();
    });
  }

  async #first({ id, url, params }: XhrRequest): Promise<Answer | undefined> {
    if (this.#requests?.hasFirst !== true) return undefined;
    const token = await TokenService.getWriteToken(id ?? this.#options.id ?? '', this.#options.token);
    const answer = await this.#requests.first({ url, params: fieldsOf(params), token });
    if (answer) fetchXhrWhenIdle();
    return answer && { data: jsonOf(answer.data) };
  }

  #xhr(): Promise<Xhr> {
    this.#whole ??= this.#make();
    return this.#whole;
  }

  async #make(): Promise<Xhr> {
    for (;;) {
      const Real = real.part ?? (await real.fetch());
      if (Real) return new Real(this.#options);
      if (!this.#requests) throw new Error('What sends requests cannot be fetched.');
      await this.#requests.failed();
    }
  }
}
