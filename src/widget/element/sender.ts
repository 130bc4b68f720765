import { watchBlocks } from '../page/watch-blocks.ts';
import type { Sender } from '../token/send.ts';

/** For one request for a token, whoever answers it. */
export const TIMEOUT_MS = 10_000;

/** @param fetch in place of the page's. */
export function senderOf(fetch: Sender['fetch'] | undefined): Sender {
  return {
    // Called through globalThis: a `fetch` taken off it throws "Illegal invocation".
    fetch: fetch ?? ((input, init) => globalThis.fetch(input, init)),
    timeoutMs: TIMEOUT_MS,
    watchBlocks,
  };
}
