import type { BoxAnswer, BoxQuestion } from '../engine/engine.ts';
import type { RequestInterceptor } from './axios.ts';
import { requestsCode } from './requests-code.ts';
import type { Requests, RequestsOptions } from './requests.ts';

/** By the interceptor, which is all of a widget that upstream's requests know. */
const known = new WeakMap<WeakKey, LateRequests>();

/** The requests of one widget. Its first listing needs none of what cares for others: that comes with what sends them. */
export class LateRequests implements Requests {
  readonly #options: RequestsOptions;
  #requests: Requests | undefined;
  #isFirstAsked = false;
  /** Where the first listing has failed, by its address. */
  readonly #failure = new Map<string, Promise<BoxAnswer>>();
  #hasAnswer = false;
  #isClosed = false;
  #retry: Promise<void> | undefined;

  constructor(options: RequestsOptions) {
    this.#options = options;
    known.set(this.interceptor, this);
  }

  static of(interceptor: RequestInterceptor): LateRequests | undefined {
    return known.get(interceptor);
  }

  readonly interceptor: RequestInterceptor = (request) => this.#all().interceptor(request);

  /** The first listing may be on its way, and nobody has asked for it yet. */
  get hasFirst(): boolean {
    return this.#options.firstListing !== undefined && !this.#isFirstAsked;
  }

  /** The answer to the first listing; undefined for another request, and where it has failed: then it has to be sent. */
  async first(question: BoxQuestion): Promise<BoxAnswer | undefined> {
    const answer = this.#options.firstListing?.(question);
    if (!answer) return undefined;
    this.#isFirstAsked = true;
    try {
      const success = await answer;
      this.#hasAnswer = true;
      return success;
    } catch {
      this.#failure.set(question.url, answer);
      return undefined;
    }
  }

  /** What sends requests cannot be had. Resolves when it is to be tried again, for all that wait. */
  failed(): Promise<void> {
    const { page } = this.#options;
    this.#retry ??= page.online() ? this.#askUser() : cameBack(page);
    return this.#retry.then(() => {
      this.#retry = undefined;
    });
  }

  close(): void {
    this.#isClosed = true;
    this.#requests?.close();
  }

  #all(): Requests {
    if (this.#requests) return this.#requests;
    this.#requests = requestsCode().createRequests({
      ...this.#options,
      firstListing: (question) => this.#takeFailure(question) ?? this.#options.firstListing?.(question),
      hasAnswered: () => this.#hasAnswer,
    });
    if (this.#isClosed) this.#requests.close();
    return this.#requests;
  }

  #askUser(): Promise<void> {
    return new Promise((run) => {
      if (this.#isClosed) return;
      const trouble = { code: 'load_failed', ways: [{ action: 'retry', run }] } as const;
      this.#options.onEvent({ type: 'error', trouble });
    });
  }

  /** It is told, and mended, as any other. */
  #takeFailure({ url }: BoxQuestion): Promise<BoxAnswer> | undefined {
    const failure = this.#failure.get(url);
    this.#failure.clear();
    return failure;
  }
}

function cameBack({ subscribe }: RequestsOptions['page']): Promise<void> {
  return new Promise((resolve) => {
    const unsubscribe = subscribe((signal) => {
      if (signal !== 'online' && signal !== 'wake') return;
      unsubscribe();
      resolve();
    });
  });
}
