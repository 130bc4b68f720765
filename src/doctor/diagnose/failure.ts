import type { BoxFailure, NoUserFailure, SetupFailure } from '../../server/box/failure.ts';
import type { CauseCode } from '../causes/index.ts';
import { describe, type Exchange } from '../evidence/exchange.ts';
import { finding } from '../finding.ts';
import type { Finding } from '../report.ts';
import type { Walk } from '../step.ts';
import { clockFinding } from './clock.ts';
import { diagnoseUnavailable } from './unavailable.ts';

const BY_SETUP_REASON: Readonly<Partial<Record<string, CauseCode>>> = {
  sub: 'enterprise_id_wrong',
  client_id: 'client_id_unknown',
  key_pair: 'key_pair_mismatch',
  public_key_id: 'public_key_id_unknown',
  credentials: 'credentials_not_accepted',
  client_secret: 'client_secret_wrong',
  not_authorised: 'app_not_authorised',
  user_tokens: 'user_tokens_off',
  grant_type: 'auth_method_wrong',
  scope: 'scope_missing',
  jti: 'assertion_replayed',
  manage_users: 'manage_users_off',
  not_narrowed: 'not_narrowed',
};

const BY_USER_REASON: Readonly<Record<NoUserFailure['reason'], CauseCode>> = {
  no_match: 'user_unknown',
  several_matches: 'user_several',
  inactive: 'user_inactive',
  gone: 'user_gone',
};

/** The cause of what a step of the token endpoint failed with, told by what was seen on the wire. */
export async function diagnose(failure: BoxFailure, walk: Walk): Promise<Finding> {
  const exchange = walk.witness.last();
  if (exchange === undefined) return finding('box_refused', []);
  if (failure.kind === 'unavailable' || failure.kind === 'busy')
    return diagnoseUnavailable(exchange, walk.settings);
  if (failure.kind === 'clock') return clockFinding(exchange, failure.skewSeconds);
  return finding(causeOf(failure, exchange), [describe(exchange)], {
    host: exchange.host,
    code: exchange.code,
  });
}

type Rest = Exclude<BoxFailure, { readonly kind: 'unavailable' | 'busy' | 'clock' }>;

function causeOf(failure: Rest, exchange: Exchange): CauseCode {
  switch (failure.kind) {
    case 'no_user':
      return isCredentials(failure, exchange) ? 'credentials_not_for_user' : BY_USER_REASON[failure.reason];
    case 'setup':
      return setupCause(failure);
    case 'terms':
      return 'terms_not_accepted';
    case 'folder':
      return 'folder_not_shared';
    case 'token_refused':
      return 'token_refused';
  }
}

function setupCause({ reason }: SetupFailure): CauseCode {
  return BY_SETUP_REASON[reason] ?? 'box_refused';
}

/** Client credentials get one answer for every refusal, so a user who has just been listed cannot be the fault. */
function isCredentials({ reason }: NoUserFailure, { message }: Exchange): boolean {
  return reason === 'gone' && /grant credentials/i.test(message);
}
