import type { Feature } from '../../contract/features.ts';
import { isEndpointCode } from '../../contract/problem.ts';
import type { Reason } from '../../contract/token-request.ts';
import { readAnswer, type Answer } from './answer.ts';
import { answerOf } from './exchange.ts';
import { isRecord } from './is-record.ts';
import type { Ask, Provider } from './provider.ts';
import { readResponse } from './read-response.ts';
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
export type TokenProperty = string | ((query: TokenQuery) => Promise<TokenValue> | TokenValue);

export function propertyProvider(
  property: TokenProperty,
  {
    folderId,
    features,
    timeoutMs,
  }: Pick<TokenQuery, 'folderId' | 'features'> & { readonly timeoutMs: number },
): Provider {
  if (typeof property === 'string') return { place: {}, ask: (ask) => given(property, ask) };
  return {
    place: property,
    async ask({ reason, signal }) {
      const timeout = AbortSignal.timeout(timeoutMs);
      const either = AbortSignal.any([signal, timeout]);
      try {
        const query: TokenQuery = { reason, folderId, features, signal: either };
        const value = await Promise.race([property(query), aborted(either)]);
        return value instanceof Response ? await fromResponse(value) : read(value);
      } catch (cause) {
        signal.throwIfAborted();
        throw timeout.aborted ? new TokenError('timeout', { cause }) : failureOf(cause);
      }
    },
  };
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
  if (typeof value !== 'string') {
    return readAnswer(isRecord(value) ? { token_type: 'bearer', ...value } : value);
  }
  // A life that nobody names lasts until Box refuses the token.
  return { ...readAnswer({ access_token: value, token_type: 'bearer', expires_in: 1 }), expiresIn: Infinity };
}

function failureOf(cause: unknown): TokenError {
  if (cause instanceof TokenError) return cause;
  const code = isRecord(cause) ? cause['code'] : undefined;
  return new TokenError(isEndpointCode(code) ? code : 'endpoint_failed', { cause });
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
