import { isRetryable } from '../../contract/catalogue.ts';
import type { ErrorCode } from '../../contract/error-code.ts';
import type { Trouble } from '../engine/engine.ts';
import { LoadError } from '../engine/load-error.ts';
import { TokenError, type TokenErrorDetail } from '../token/token-error.ts';
import type { TokenEvent } from '../token/token-event.ts';
import { SetupError } from './setup-error.ts';

/** Why the widget cannot do what the user wants, with all that its error view needs. */
export interface Failure
  extends
    Pick<
      TokenErrorDetail,
      'status' | 'loginUrl' | 'contact' | 'adminDetail' | 'debugDetail' | 'correlationId' | 'retryAfter'
    >,
    Pick<Trouble, 'name' | 'percent' | 'ways'> {
  readonly code: ErrorCode;
  readonly retryable: boolean;
  /** It is told once, and nothing waits for its end: the user can put it away. */
  readonly isOver?: boolean;
  readonly cause?: unknown;
}

/** What went wrong between the tag and an engine at work. */
export function failureOf(error: unknown): Failure {
  if (error instanceof TokenError) {
    return { ...error.detail, code: error.code, retryable: error.retryable, cause: error };
  }
  if (error instanceof SetupError) return { code: 'bad_attribute', retryable: false, cause: error };
  const debugDetail = error instanceof LoadError ? error.detail : undefined;
  return { code: 'load_failed', retryable: true, cause: error, ...(debugDetail && { debugDetail }) };
}

/** What an engine told. */
export function failureOfTrouble(trouble: Trouble | { readonly code: 'offline' }): Failure {
  const retryable = isRetryable(trouble.code);
  if (trouble.code === 'offline') return { code: trouble.code, retryable };
  const { requestId, adminDetail, ...rest } = trouble;
  return {
    ...rest,
    retryable,
    ...(requestId !== undefined && { correlationId: requestId }),
    ...(adminDetail !== undefined && { debugDetail: adminDetail }),
  };
}

/** What keeps the token away, and when it is asked for again. */
export function failureOfToken({ error, retryInMs }: Extract<TokenEvent, { type: 'trouble' }>): Failure {
  const failure = failureOf(error);
  return retryInMs === undefined ? failure : { retryAfter: Math.ceil(retryInMs / 1000), ...failure };
}
