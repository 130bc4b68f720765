import type { Feature } from './features.ts';

/** Why a page asks for a token; `rejected`: Box refused the last one, so the same must not come again. */
export const REASONS = ['initial', 'expiring', 'rejected', 'resumed'] as const;

export type Reason = (typeof REASONS)[number];

/** The body a page posts to the token endpoint (token contract, "Request"). */
export interface TokenRequest {
  /** Digits; `"0"` is the user's root. */
  readonly folder_id: string;
  readonly features: readonly Feature[];
  readonly reason: Reason;
}

/** Sent with each request: HTML forms and simple cross-site requests cannot send it. */
export const WIDGET_HEADER = 'X-Box-File-Widget';

export const MAX_BODY_BYTES = 4096;

export function isReason(value: unknown): value is Reason {
  return REASONS.some((reason) => reason === value);
}

/** Digits without leading zeros, so that one folder has one spelling and `"0"` alone is the root. */
export function isFolderId(value: unknown): value is string {
  return typeof value === 'string' && /^(0|[1-9]\d{0,19})$/.test(value);
}
