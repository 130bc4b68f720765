import type { ErrorCode } from '../../../contract/error-code.ts';

export interface BoxErrorInit {
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
}

/** Something kept the user from working; no token, no body and no e-mail address is in it. */
export class BoxErrorEvent extends Event {
  /** Stable: one code per situation (docs/errors.md). */
  readonly code: ErrorCode;
  readonly retryable: boolean;
  /** HTTP status, where there was an answer. */
  readonly status: number | undefined;
  /** The backend's correlation id, to find the case in its log. */
  readonly requestId: string | undefined;
  readonly cause: unknown;

  constructor({ code, retryable, status, requestId, cause }: BoxErrorInit) {
    super('box-error', { bubbles: true, composed: true });
    this.code = code;
    this.retryable = retryable;
    this.status = status;
    this.requestId = requestId;
    this.cause = cause;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'box-error': BoxErrorEvent;
  }
}
