import { failed, type Outcome } from '../outcome.ts';
import type { BoxContext } from './context.ts';
import type { BoxFailure } from './failure.ts';
import type { BoxToken } from './token.ts';
import { requestToken, type TokenFields } from './token-request.ts';

const EXCHANGE_GRANT = 'urn:ietf:params:oauth:grant-type:token-exchange';
const ACCESS_TOKEN_TYPE = 'urn:ietf:params:oauth:token-type:access_token';

/** Resources are named by Box's own host, whatever host is called. */
const FOLDERS = 'https://api.box.com/2.0/folders/';

export interface Restraint {
  readonly scopes: readonly string[];
  /** `"0"`: the user's whole tree, which Box has no resource for; the scopes alone limit it. */
  readonly folderId: string;
}

/** Exchanges a user's token for one that may do only this, in this folder and below (box-facts §1). */
export async function downscope(
  box: BoxContext,
  parent: string,
  restraint: Restraint,
): Promise<Outcome<BoxToken, BoxFailure>> {
  const outcome = await requestToken(box, () => Promise.resolve(exchangeFields(parent, restraint)));
  if (!outcome.ok) return failed(meaning(outcome.failure));
  return outcome.value.accessToken === parent ? failed(notNarrowed()) : outcome;
}

/** An exchange has no assertion, so a grant that Box calls invalid is the token to be exchanged. */
function meaning(failure: BoxFailure): BoxFailure {
  return failure.kind === 'setup' && failure.error === 'invalid_grant' ? { kind: 'token_refused' } : failure;
}

function exchangeFields(parent: string, { scopes, folderId }: Restraint): TokenFields {
  return {
    grant_type: EXCHANGE_GRANT,
    subject_token: parent,
    subject_token_type: ACCESS_TOKEN_TYPE,
    scope: scopes.join(' '),
    ...(folderId === '0' ? {} : { resource: `${FOLDERS}${folderId}` }),
  };
}

function notNarrowed(): BoxFailure {
  return {
    kind: 'setup',
    reason: 'not_narrowed',
    detail: 'Box answered the full token instead of a narrowed one.',
  };
}
