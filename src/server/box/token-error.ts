import { isJsonObject } from '../json.ts';
import type { BoxAnswer } from './call.ts';
import { unavailable, type BoxFailure } from './failure.ts';
import { SETUP_FAULTS } from './setup-faults.ts';

/** What an answer of `/oauth2/token` that gives no token means (box-facts §1, "Token errors"). */
export function tokenFailure(answer: BoxAnswer): BoxFailure {
  if (!isJsonObject(answer.json)) return notBox(answer);
  const error = textOf(answer.json['error']);
  const description = textOf(answer.json['error_description']);
  if (`${error} ${description}`.includes('terms_of_service_required')) return { kind: 'terms' };
  if (error === 'invalid_grant' && /'exp'|'jti'/.test(description)) return clockFailure(answer, description);
  if (error === 'invalid_resource') return { kind: 'folder' };
  if (error === 'invalid_token') return { kind: 'token_refused' };
  const fault = SETUP_FAULTS.find((row) => row.error === error && row.description.test(description));
  if (fault !== undefined) return { kind: 'setup', error, reason: fault.reason, detail: fault.detail };
  return {
    kind: 'setup',
    error,
    reason: 'token_request',
    detail: `Box refused the token request (HTTP ${answer.status}${error === '' ? '' : `, ${safeWord(error)}`}).`,
  };
}

function clockFailure(answer: BoxAnswer, description: string): BoxFailure {
  const boxTime = Date.parse(answer.headers.get('Date') ?? '');
  const claim = description.includes("'exp'") ? 'exp' : 'jti';
  return { kind: 'clock', claim, ...(Number.isNaN(boxTime) ? {} : { boxTime }) };
}

/** A proxy's sign-in page, a maintenance page and the like. */
export function notBox(answer: BoxAnswer): BoxFailure {
  const detail = `The answer (HTTP ${answer.status}) is not Box's: a proxy between this server and Box may have answered.`;
  return unavailable('box_answer', detail);
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** OAuth error codes are words; anything else is not repeated. */
function safeWord(error: string): string {
  return /^[a-z_]{1,40}$/.test(error) ? error : 'unknown error';
}
