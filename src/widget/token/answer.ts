import { badAnswer } from './failure.ts';
import { isRecord } from './is-record.ts';

/** What the widget takes from the token endpoint's answer. */
export interface Answer {
  readonly token: string;
  /** Remaining life in seconds when the answer was sent. */
  readonly expiresIn: number;
  /** Absent where a backend hands on Box's own answer unchanged (token contract). */
  readonly subject: string | undefined;
}

/** Box's tokens live about an hour; more than a day is a unit mixed up (milliseconds, a date). */
const LONGEST_LIFE = 86_400;

/** RFC 6750 §2.1, b64token: what may stand in an `Authorization` header. */
const BEARER = /^[\w.~+/-]+=*$/;

/**
 * Reads the body of a 200 answer.
 *
 * @throws TokenError `bad_answer` that names the first wrong member.
 */
export function readAnswer(json: unknown): Answer {
  if (!isRecord(json)) throw badAnswer('body');
  const { access_token: token, expires_in: expiresIn, token_type: type, restricted_to, subject } = json;
  if (typeof token !== 'string' || !BEARER.test(token)) throw badAnswer('access_token');
  if (typeof expiresIn !== 'number' || !(expiresIn > 0) || expiresIn > LONGEST_LIFE)
    throw badAnswer('expires_in');
  if (typeof type !== 'string' || type.toLowerCase() !== 'bearer') throw badAnswer('token_type');
  if (restricted_to !== undefined && !Array.isArray(restricted_to)) throw badAnswer('restricted_to');
  if (subject !== undefined && (typeof subject !== 'string' || subject === '')) throw badAnswer('subject');
  return { token, expiresIn, subject };
}
