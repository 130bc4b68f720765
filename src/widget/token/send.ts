import type { Feature } from '../../contract/features.ts';
import { WIDGET_HEADER, type Reason, type TokenRequest } from '../../contract/token-request.ts';
import type { BlockWatch } from '../page/watch-blocks.ts';
import type { TokenQuery, TokenValue } from './property-provider.ts';
import { readResponse, type Received } from './read-response.ts';

/** Where tokens come from, and what they are asked for. */
export interface Endpoint {
  /** Absolute URL. */
  readonly url: string;
  readonly credentials: RequestCredentials;
  readonly folderId: string;
  readonly features: readonly Feature[];
}

/** What a request to the token endpoint is made with. */
export interface Sender {
  readonly fetch: typeof globalThis.fetch;
  /** For the whole exchange, the body included. */
  readonly timeoutMs: number;
  /** Looks out for what keeps the page from sending a request to this URL; without it a block has no known cause. */
  readonly watchBlocks?: (url: string) => BlockWatch;
}

/** A request for a token that is on its way. */
export interface Sent<Answer> {
  readonly answer: Promise<Answer>;
  /** Aborted once it has taken too long. */
  readonly timeout: AbortSignal;
  /** By `performance.now()`. */
  readonly sentAt: number;
}

/** One to the token endpoint. */
export interface SentToEndpoint extends Sent<Received> {
  /** Without its body. */
  readonly response: Promise<Response>;
  readonly watch: BlockWatch | undefined;
}

export type TokenFunction = (query: TokenQuery) => Promise<TokenValue> | TokenValue;

/** @param signal ends the request. */
export function send(
  endpoint: Endpoint,
  reason: Reason,
  { fetch, timeoutMs, watchBlocks }: Sender,
  signal: AbortSignal,
): SentToEndpoint {
  const watch = watchBlocks?.(endpoint.url);
  const sent = start(timeoutMs, signal, (either) => fetch(endpoint.url, request(endpoint, reason, either)));
  const answer = sent.answer.then(readResponse);
  answer.catch(() => undefined);
  return { ...sent, response: sent.answer, answer, watch };
}

/** As `send`, where a page has a function in place of an endpoint. */
export function call(
  property: TokenFunction,
  query: Omit<TokenQuery, 'signal'>,
  timeoutMs: number,
  ending: AbortSignal,
): Sent<TokenValue> {
  return start(timeoutMs, ending, (signal) =>
    Promise.race([property({ ...query, signal }), aborted(signal)]),
  );
}

function start<Answer>(
  timeoutMs: number,
  signal: AbortSignal,
  ask: (signal: AbortSignal) => Promise<Answer>,
): Sent<Answer> {
  const timeout = AbortSignal.timeout(timeoutMs);
  // What is thrown at once is a rejection, too.
  const answer = (async () => ask(AbortSignal.any([signal, timeout])))();
  answer.catch(() => undefined);
  return { answer, timeout, sentAt: performance.now() };
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

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener(
      'abort',
      () => {
        reject(signal.reason as Error);
      },
      { once: true },
    );
  });
}
