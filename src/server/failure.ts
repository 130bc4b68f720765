import type { BoxFailure, UnavailableFailure } from './box/failure.ts';
import type { Refusal } from './refusal.ts';

/** The refusal that a failure at Box becomes: its code and status (errors.md), and its cause for the operator. */
export function refusalOf(failure: BoxFailure): Refusal {
  switch (failure.kind) {
    case 'no_user':
      return { status: 403, code: 'no_box_user', reason: failure.reason, detail: NO_USER[failure.reason] };
    case 'setup':
      return { status: 500, code: 'app_setup', reason: failure.reason, detail: failure.detail };
    case 'clock':
      return {
        status: 503,
        code: 'clock_skew',
        reason: 'clock_skew',
        detail: clockDetail(failure.skewSeconds),
      };
    case 'busy':
      return busy(failure.retryAfterSeconds);
    case 'unavailable':
      return unavailable(failure);
    case 'token_refused':
      return { status: 502, code: 'endpoint_failed', reason: 'token_refused', detail: TOKEN_REFUSED };
    case 'terms':
      return { status: 403, code: 'forbidden', reason: 'terms_of_service_required', detail: TERMS };
    case 'folder':
      return { status: 403, code: 'forbidden', reason: 'folder', detail: FOLDER };
  }
}

const NO_USER = {
  no_match: 'No managed Box user has exactly the address (or id) of this session.',
  several_matches: 'More than one Box user has the address (or id) of this session.',
  inactive: 'The Box user of this session is not active.',
  gone: 'The Box user of this session is gone, or can no longer sign in.',
};
const TERMS =
  "The Box user has not accepted the enterprise's terms of service: they have to sign in to Box once.";
const FOLDER = 'The folder does not exist or is not shared with the Box user.';
const TOKEN_REFUSED = 'Box refused a token that it had just given out.';

function busy(retryAfterSeconds: number): Refusal {
  const detail = 'Box answered 429: its rate limit is reached.';
  return { status: 429, code: 'rate_limited', reason: 'box_rate_limit', detail, retryAfterSeconds };
}

function unavailable({ reason, detail, retryAfterSeconds }: UnavailableFailure): Refusal {
  const refusal = { status: 502, code: 'endpoint_failed', reason, detail } as const;
  return retryAfterSeconds === undefined ? refusal : { ...refusal, retryAfterSeconds };
}

/** @param skewSeconds positive where this server's clock is ahead. */
function clockDetail(skewSeconds: number | undefined): string {
  if (skewSeconds === undefined || skewSeconds === 0)
    return "This server's clock differs from Box's; fix NTP.";
  const side = skewSeconds < 0 ? 'behind' : 'ahead of';
  return `This server's clock is ${Math.abs(skewSeconds)} s ${side} Box; fix NTP.`;
}
