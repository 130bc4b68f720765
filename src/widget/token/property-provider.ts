import type { Feature } from '../../contract/features.ts';
import { isEndpointCode } from '../../contract/problem.ts';
import type { Reason } from '../../contract/token-request.ts';
import { checkValue, type Answer } from './check-answer.ts';
import { Head, type Earlier } from './earlier.ts';
import { answerOf } from './exchange.ts';
import { badAnswer } from './failure.ts';
import { isRecord } from './is-record.ts';
import type { Ask, Provider } from './provider.ts';
import { readResponse } from './read-response.ts';
import { call, type Sent, type TokenFunction } from './send.ts';
import { TokenError } from './token-error.ts';

/** What a `token` function is told. */
export interface TokenQuery {
  readonly reason: Reason;
  readonly folderId: string;
  readonly features: readonly Feature[];
  /** Aborted after 10 s, and when the last widget that waits has left. */
  readonly signal: AbortSignal;
}

/**
 * A downscoped token, alone or as Box answers it, `expires_in` in seconds; or a token endpoint's answer as it came, so
 * that its problems are told like those of `token-url`.
 */
export type TokenValue =
  | string
  | { readonly access_token: string; readonly expires_in: number; readonly subject?: string }
  | Response;

/**
 * The element's `token` property, in place of `token-url`. A function may reject with an error whose `code` is one of
 * the token endpoint's (docs/errors.md), such as `session_ended`.
 */
export type TokenProperty = string | TokenFunction;

/** @param sent the first of its calls, where that is made already. */
export function propertyProvider(
  property: TokenProperty,
  {
    folderId,
    features,
    timeoutMs,
  }: Pick<TokenQuery, 'folderId' | 'features'> & { readonly timeoutMs: number },
  sent?: Earlier<Sent<TokenValue>>,
): Provider {
  if (typeof property === 'string') return { place: {}, ask: (ask) => given(property, ask) };
  const head = new Head(sent);
  return {
    place: property,
    ask: ({ reason, signal }) =>
      head.go(signal, (earlier) =>
        answered(earlier ?? call(property, { reason, folderId, features }, timeoutMs, signal), signal),
      ),
  };
}

async function answered({ answer, timeout }: Sent<TokenValue>, signal: AbortSignal): Promise<Answer> {
  try {
    const value = await answer;
    return value instanceof Response ? await fromResponse(value) : read(value);
  } catch (cause) {
    signal.throwIfAborted();
    throw timeout.aborted ? new TokenError('timeout', { cause }) : failureOf(cause);
  }
}

/** The page alone can replace a token that it has set. */
function given(token: string, { reason }: Ask): Promise<Answer> {
  return reason === 'rejected'
    ? Promise.reject(new TokenError('session_ended', { retryable: false }))
    : Promise.resolve(read(token));
}

async function fromResponse(response: Response): Promise<Answer> {
  // A response that the page has made itself has no URL.
  return answerOf(await readResponse(response), response.url || globalThis.location.href);
}

function read(value: unknown): Answer {
  const answer = checkValue(value);
  if (typeof answer === 'string') throw badAnswer(answer);
  return answer;
}

function failureOf(cause: unknown): TokenError {
  if (cause instanceof TokenError) return cause;
  const code = isRecord(cause) ? cause['code'] : undefined;
  return new TokenError(isEndpointCode(code) ? code : 'endpoint_failed', { cause });
}
