import { isRetryable } from '../../contract/catalogue.ts';
import type { EndpointCode } from '../../contract/problem.ts';

export interface TokenErrorDetail {
  /** HTTP status of the token endpoint's answer; absent where there was none. */
  readonly status?: number;
  readonly retryable?: boolean;
  /** Absolute `http:` or `https:` URL. */
  readonly loginUrl?: string;
  readonly contact?: string;
  /** What the backend says to an administrator. */
  readonly adminDetail?: string;
  /** What the widget itself knows of the cause; shown where the page sets `debug`. */
  readonly debugDetail?: string;
  readonly correlationId?: string;
  /** Seconds to wait before the next try, as the endpoint asked. */
  readonly retryAfter?: number;
  /** With `bad_answer`: the name of the member that was wrong; never its value. */
  readonly field?: string;
  readonly cause?: unknown;
}

/** Why there is no token: one stable code per situation (docs/errors.md). Carries no token and no body. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
  readonly code: EndpointCode;
  /** Whether the same request may succeed later with nothing changed by the user. */
  readonly retryable: boolean;
  readonly detail: TokenErrorDetail;

  constructor(code: EndpointCode, detail: TokenErrorDetail = {}) {
    super(
      detail.field === undefined ? code : `${code}: ${detail.field}`,
      'cause' in detail ? { cause: detail.cause } : undefined,
    );
    this.code = code;
    this.retryable = detail.retryable ?? isRetryable(code);
    this.detail = detail;
  }
}
