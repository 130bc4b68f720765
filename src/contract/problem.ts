/** What the token endpoint can answer instead of a token; stable, one code per situation (docs/errors.md). */
export const ENDPOINT_CODES = [
  'session_ended',
  'forbidden',
  'no_box_user',
  'endpoint_not_found',
  'endpoint_failed',
  'rate_limited',
  'bad_answer',
  'endpoint_blocked',
  'timeout',
  'offline',
  'clock_skew',
  'app_setup',
] as const;

export type EndpointCode = (typeof ENDPOINT_CODES)[number];

export const PROBLEM_TYPE = 'application/problem+json';

/** RFC 9457 problem details, with the members of the token contract. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: EndpointCode;
  readonly retryable: boolean;
  readonly login_url?: string;
  readonly contact?: string;
  readonly correlation_id: string;
  /** Only for a user the backend knows to be an administrator. */
  readonly admin_detail?: string;
}

export function isEndpointCode(value: unknown): value is EndpointCode {
  return ENDPOINT_CODES.some((code) => code === value);
}
