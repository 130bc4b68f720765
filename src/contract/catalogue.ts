import type { ErrorCode } from './error-code.ts';

/** What follows a situation (docs/errors.md, "what happens"). */
export type Course =
  /** It is tried again by itself, and the user can have it sooner. */
  | 'automatic'
  /** The user can try again. */
  | 'by-user'
  /** It goes on when the user has signed in. */
  | 'sign-in'
  /** Nothing but a change of what is set up, allowed or chosen helps. */
  | 'stop';

/** One course for each code; the one place that says whether a failure is retryable. */
export const COURSES: Readonly<Record<ErrorCode, Course>> = {
  session_ended: 'sign-in',
  forbidden: 'stop',
  no_box_user: 'stop',
  endpoint_not_found: 'stop',
  endpoint_failed: 'automatic',
  rate_limited: 'automatic',
  bad_answer: 'automatic',
  endpoint_blocked: 'by-user',
  timeout: 'automatic',
  offline: 'automatic',
  clock_skew: 'by-user',
  app_setup: 'stop',
  box_rejected_token: 'stop',
  cors_origin: 'stop',
  not_allowed: 'stop',
  box_step_needed: 'by-user',
  blocked_by_policy: 'stop',
  folder_not_found: 'stop',
  item_not_found: 'stop',
  box_busy: 'automatic',
  box_failed: 'by-user',
  load_failed: 'by-user',
  preview_unavailable: 'stop',
  storage_full: 'stop',
  file_too_large: 'stop',
  file_type_refused: 'stop',
  too_many_files: 'stop',
  name_conflict: 'stop',
  name_invalid: 'stop',
  upload_paused: 'automatic',
  upload_restart: 'automatic',
  file_unreadable: 'stop',
  download_failed: 'by-user',
  identity_changed: 'stop',
  bad_attribute: 'stop',
};

/** Whether the same may succeed later with nothing changed by the user. */
export function isRetryable(code: ErrorCode): boolean {
  return COURSES[code] === 'automatic' || COURSES[code] === 'by-user';
}
