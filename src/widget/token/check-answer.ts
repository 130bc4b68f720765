import { isRecord } from './is-record.ts';

/** What the widget takes from the token endpoint's answer. */
export interface Answer {
  readonly token: string;
  /** Remaining life in seconds when the answer was sent. */
  readonly expiresIn: number;
  /** Absent where a backend hands on Box's own answer unchanged (token contract). */
  readonly subject: string | undefined;
  /** Milliseconds between its request and the moment that its source began to wait for it; none where that sent it. */
  readonly ageMs?: number;
}

/** Box's tokens live about an hour; more than a day is a unit mixed up (milliseconds, a date). */
const LONGEST_LIFE = 86_400;

/** RFC 6750 §2.1, b64token: what may stand in an `Authorization` header. */
const BEARER = /^[\w.~+/-]+=*$/;

/** Reads the body of a 200 answer. @returns the name of the first wrong member where it is no answer; `body`: all of it. */
export function checkAnswer(json: unknown): Answer | string {
  if (!isRecord(json)) return 'body';
  const { access_token: token, expires_in: expiresIn, token_type: type, restricted_to, subject } = json;
  if (typeof token !== 'string' || !BEARER.test(token)) return 'access_token';
  if (typeof expiresIn !== 'number' || !(expiresIn > 0) || expiresIn > LONGEST_LIFE) return 'expires_in';
  if (typeof type !== 'string' || type.toLowerCase() !== 'bearer') return 'token_type';
  if (restricted_to !== undefined && !Array.isArray(restricted_to)) return 'restricted_to';
  if (subject !== undefined && (typeof subject !== 'string' || subject === '')) return 'subject';
  return { token, expiresIn, subject };
}

/** What a page has in place of an endpoint's answer, as one: the token alone, or as Box answers it. */
export function checkValue(value: unknown): Answer | string {
  if (typeof value !== 'string') {
    return checkAnswer(isRecord(value) ? { token_type: 'bearer', ...value } : value);
  }
  const answer = checkAnswer({ access_token: value, token_type: 'bearer', expires_in: 1 });
  // A life that nobody names lasts until Box refuses the token.
  return typeof answer === 'string' ? answer : { ...answer, expiresIn: Infinity };
}
