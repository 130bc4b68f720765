import type { Answer } from './check-answer.ts';
import type { Sent } from './send.ts';

/** A request that was sent before there was a source to send it. */
export type Earlier<Request extends Sent<unknown>> = Request & { readonly abort: () => void };

/** A source's first request goes on with an earlier one, and ends it with itself. */
export class Head<Request extends Sent<unknown>> {
  #sent: Earlier<Request> | undefined;

  constructor(sent: Earlier<Request> | undefined) {
    this.#sent = sent;
  }

  /** @param read makes an answer of the earlier request, or of one of its own. */
  async go(signal: AbortSignal, read: (sent: Request | undefined) => Promise<Answer>): Promise<Answer> {
    const sent = this.#sent;
    this.#sent = undefined;
    if (!sent) return read(undefined);
    signal.addEventListener('abort', sent.abort, { once: true });
    const ageMs = performance.now() - sent.sentAt;
    return { ...(await read(sent)), ageMs };
  }
}
