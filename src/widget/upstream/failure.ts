import { classOf } from '../page/class-of.ts';

/** What upstream's error callbacks tell of a request: Box's error body, an axios error, or an axios response. */
export interface BoxFailure {
  /** HTTP status; undefined where there was no answer. */
  readonly status: number | undefined;
  /** Box's `code`. */
  readonly code: string | undefined;
  /** Box's `request_id`. */
  readonly requestId: string | undefined;
}

export function failureOf(error: unknown): BoxFailure {
  const response = member(error, 'response');
  const body = [member(response, 'data'), member(error, 'data'), error].find(isBody);
  return {
    status: statusOf(error),
    code: text(member(body, 'code')),
    requestId: text(member(body, 'request_id')),
  };
}

export function statusOf(error: unknown): number | undefined {
  const status = member(member(error, 'response'), 'status') ?? member(error, 'status');
  return typeof status === 'number' && status >= 100 ? status : undefined;
}

/** Member of anything, undefined where there is none. */
export function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, name) as unknown) : undefined;
}

/** Not an axios error, whose `code` is a word of axios. */
function isBody(value: unknown): boolean {
  return (
    member(value, 'type') === 'error' || (member(value, 'code') !== undefined && classOf(value) !== 'Error')
  );
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
