import type { BoxRequest, UploadProgress } from './axios.ts';
import type { Clock } from './clock.ts';
import { methodOf, operationOf, pathOf, addressOf } from './operation.ts';

/** Upstream gives up a part of a file that makes no progress for 120 s (MultiputPart.js, Xhr.js `withIdleTimeout`). */
const INTERVAL_MS = 30_000;

/** The progress of one request, heard and, where the request has to wait, repeated. */
export class Progress {
  readonly #request: BoxRequest;
  readonly #clock: Clock;
  #last: UploadProgress = { loaded: 0 };
  #stopTimer: (() => void) | undefined;

  constructor(request: BoxRequest, clock: Clock) {
    this.#request = request;
    this.#clock = clock;
  }

  /** The listener to send the request with, if it is to have one. */
  listener(onMoving: () => void): Pick<BoxRequest, 'onUploadProgress'> {
    const { onUploadProgress } = this.#request;
    if (!onUploadProgress) return {};
    return {
      onUploadProgress: (event) => {
        this.#last = event;
        if (event.loaded > 0) onMoving();
        onUploadProgress(event);
      },
    };
  }

  /** While a part is not on its way upstream hears of the last progress again: bytes are counted from it, not on top. */
  keepAlive(): void {
    const { onUploadProgress } = this.#request;
    if (!onUploadProgress || !isPart(this.#request)) return;
    this.#stopTimer = this.#clock.after(INTERVAL_MS, () => {
      onUploadProgress(this.#last);
      this.keepAlive();
    });
  }

  rest(): void {
    this.#stopTimer?.();
    this.#stopTimer = undefined;
  }
}

const isPart = (request: BoxRequest): boolean =>
  operationOf(methodOf(request), pathOf(addressOf(request))) === 'upload-part';
