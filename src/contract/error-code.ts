import { ENDPOINT_CODES } from './problem.ts';

/** What Box answers to the engine's requests, and what keeps the engine itself from working (docs/errors.md, "Box"). */
export const BOX_CODES = [
  'box_rejected_token',
  'cors_origin',
  'not_allowed',
  'box_step_needed',
  'blocked_by_policy',
  'folder_not_found',
  'item_not_found',
  'box_busy',
  'box_failed',
  'load_failed',
  'preview_unavailable',
] as const;

/** What goes wrong with one transfer, and with who is signed in (docs/errors.md, "Uploads, downloads, the client"). */
export const CLIENT_CODES = [
  'storage_full',
  'file_too_large',
  'file_type_refused',
  'too_many_files',
  'name_conflict',
  'name_invalid',
  'upload_paused',
  'upload_restart',
  'file_unreadable',
  'download_failed',
  'identity_changed',
  'bad_attribute',
] as const;

/** All that `box-error` can name. */
export const ERROR_CODES = [...ENDPOINT_CODES, ...BOX_CODES, ...CLIENT_CODES] as const;

export type BoxCode = (typeof BOX_CODES)[number];
export type ClientCode = (typeof CLIENT_CODES)[number];
export type ErrorCode = (typeof ERROR_CODES)[number];
