import type { EngineEvent } from '../engine/engine.ts';
import type { BoxCode } from '../messages/error-code.ts';
import type { Failure } from './failure.ts';

type EngineError = Extract<EngineEvent, { type: 'error' }>;

/** Box's own codes that say more than the status (box-facts; docs/errors.md, "Box"). */
const BY_BOX_CODE: ReadonlyMap<string, BoxCode> = new Map([
  ['cors_origin_not_whitelisted', 'cors_origin'],
  ['terms_of_service_required', 'box_step_needed'],
  ['password_reset_required', 'box_step_needed'],
  ['user_email_confirmation_required', 'box_step_needed'],
  ['forbidden_by_policy', 'blocked_by_policy'],
  ['access_from_location_blocked', 'blocked_by_policy'],
]);

const RETRYABLE: ReadonlySet<BoxCode> = new Set(['box_busy', 'box_failed']);

/** Nothing in the folder can work after one of these, so the error view takes the engine's place. */
const COVERS: ReadonlySet<string> = new Set<BoxCode>([
  'box_rejected_token',
  'cors_origin',
  'box_step_needed',
]);

export function boxFailureOf({ status, boxCode }: EngineError): Failure {
  const code = BY_BOX_CODE.get(boxCode ?? '') ?? codeOfStatus(status);
  return { code, retryable: RETRYABLE.has(code), ...(status === undefined ? {} : { status }) };
}

export function coversEngine({ code }: Failure): boolean {
  return COVERS.has(code);
}

function codeOfStatus(status: number | undefined): BoxCode {
  if (status === 401) return 'box_rejected_token';
  if (status === 403) return 'not_allowed';
  if (status === 404) return 'item_not_found';
  if (status === 429) return 'box_busy';
  return 'box_failed';
}
