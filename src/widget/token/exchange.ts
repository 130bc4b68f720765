import type { Feature } from '../../contract/features.ts';
import { WIDGET_HEADER, type Reason, type TokenRequest } from '../../contract/token-request.ts';
import { readAnswer, type Answer } from './answer.ts';
import { failureOfAnswer, failureWithoutAnswer, type Received } from './failure.ts';

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
  readonly timeoutMs: number;
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
  { fetch, online, timeoutMs }: Surroundings,
  { signal, reachedBefore }: { readonly signal: AbortSignal; readonly reachedBefore: boolean },
): Promise<Answer> {
  const timeout = AbortSignal.timeout(timeoutMs);
  let received: Received;
  try {
    received = await read(
      await fetch(endpoint.url, request(endpoint, reason, AbortSignal.any([signal, timeout]))),
    );
  } catch (cause) {
    signal.throwIfAborted();
    throw failureWithoutAnswer({ cause, timedOut: timeout.aborted, online: online(), reachedBefore });
  }
  if (received.response.status !== 200 || received.isPage) throw failureOfAnswer(received, endpoint.url);
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

async function read(response: Response): Promise<Received> {
  // Keeps a byte order mark, which `response.json()` would hide: a body that begins with one is broken at its source.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  return { response, json: parse(text), isPage: /^\s*<(?:!doctype\s+html|html|head)\b/i.test(text) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
