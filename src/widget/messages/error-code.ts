import type { EndpointCode } from '../../contract/problem.ts';

/** What Box answers to the engine's requests (docs/errors.md, "Box"). */
export const BOX_CODES = [
  'box_rejected_token',
  'cors_origin',
  'not_allowed',
  'box_step_needed',
  'blocked_by_policy',
  'item_not_found',
  'box_busy',
  'box_failed',
] as const;

export type BoxCode = (typeof BOX_CODES)[number];

/** What goes wrong before anybody is asked: the engine's files do not load, an attribute cannot be used. */
export type PageCode = 'load_failed' | 'bad_attribute';

/** All that `box-error` can name. */
export type ErrorCode = EndpointCode | BoxCode | PageCode;
