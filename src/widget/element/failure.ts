import type { ErrorCode } from '../../contract/error-code.ts';
import { TokenError, type TokenErrorDetail } from '../token/token-error.ts';
import { SetupError } from './setup-error.ts';

/** Why the widget cannot show files, with all that its error view needs. */
export interface Failure extends Pick<
  TokenErrorDetail,
  'status' | 'loginUrl' | 'contact' | 'adminDetail' | 'correlationId' | 'retryAfter'
> {
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly cause?: unknown;
}

/** What went wrong between the tag and an engine at work. */
export function failureOf(error: unknown): Failure {
  if (error instanceof TokenError) {
    return { ...error.detail, code: error.code, retryable: error.retryable, cause: error };
  }
  if (error instanceof SetupError) return { code: 'bad_attribute', retryable: false, cause: error };
  return { code: 'load_failed', retryable: true, cause: error };
}
