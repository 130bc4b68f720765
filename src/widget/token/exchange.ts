import type { Feature } from '../../contract/features.ts';
import { WIDGET_HEADER, type Reason, type TokenRequest } from '../../contract/token-request.ts';
import type { BlockWatch } from '../page/watch-blocks.ts';
import { readAnswer, type Answer } from './answer.ts';
import { failureOfAnswer } from './failure.ts';
import { failureWithoutAnswer } from './no-answer.ts';
import { readResponse, type Received } from './read-response.ts';

/** Where tokens come from, and what they are asked for. */
export interface Endpoint {
  /** Absolute URL. */
  readonly url: string;
  readonly credentials: RequestCredentials;
  readonly folderId: string;
  readonly features: readonly Feature[];
}

/** The world an exchange happens in. */
export interface Surroundings {
  readonly fetch: typeof globalThis.fetch;
  readonly online: () => boolean;
  /** For the whole exchange, the body included. */
  readonly timeoutMs: number;
  /** Looks out for what keeps the page from sending a request to this URL; without it a block has no known cause. */
  readonly watchBlocks?: (url: string) => BlockWatch;
}

/**
 * One request to the token endpoint and its answer, as the token contract describes them.
 *
 * @param signal ends the request; its reason is what is thrown then.
 * @throws TokenError for all that is not a token.
 */
export async function exchange(
  endpoint: Endpoint,
  reason: Reason,
  { fetch, online, timeoutMs, watchBlocks }: Surroundings,
  { signal, reachedBefore }: { readonly signal: AbortSignal; readonly reachedBefore: boolean },
): Promise<Answer> {
  const { url } = endpoint;
  const timeout = AbortSignal.timeout(timeoutMs);
  const watch = watchBlocks?.(url);
  let response: Response | undefined;
  let received: Received;
  try {
    response = await fetch(url, request(endpoint, reason, AbortSignal.any([signal, timeout])));
    received = await readResponse(response);
  } catch (cause) {
    const blocker = await watch?.blocker();
    signal.throwIfAborted();
    const timedOut = timeout.aborted;
    throw failureWithoutAnswer({ url, cause, response, blocker, timedOut, online: online(), reachedBefore });
  } finally {
    watch?.end();
  }
  return answerOf(received, url);
}

/** @throws TokenError for all that is not a token. */
export function answerOf(received: Received, url: string): Answer {
  if (received.response.status !== 200 || received.isPage) throw failureOfAnswer(received, url);
  return readAnswer(received.json);
}

function request(
  { credentials, folderId, features }: Endpoint,
  reason: Reason,
  signal: AbortSignal,
): RequestInit {
  const body: TokenRequest = { folder_id: folderId, features, reason };
  return {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', [WIDGET_HEADER]: '1' },
    body: JSON.stringify(body),
    credentials,
    redirect: 'manual',
    signal,
  };
}
