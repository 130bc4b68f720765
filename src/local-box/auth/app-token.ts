import type { BoxState } from '../box-state.ts';
import type { GrantKind } from '../options.ts';
import { SERVICE_ACCOUNT_ID } from '../seed/people.ts';
import type { Subject } from './assertion.ts';
import { OAuthError } from './oauth-error.ts';
import { capabilitiesOf } from './scopes.ts';
import type { Token } from './token.ts';

/** What the tokens of an app are worth that may read files and not write them. */
const READING = ['root_readonly', 'item_download', 'manage_managed_users'];

/**
 * A full token for the enterprise (the app's service account) or one of its users.
 *
 * @throws OAuthError with `wrongSubject` where the subject is not the enterprise or an active managed user of it
 */
export function issueAppToken(box: BoxState, subject: Subject, wrongSubject: string): Token {
  return subject.type === 'enterprise'
    ? issueServiceToken(box, subject.id, wrongSubject)
    : issueUserToken(box, subject.id, wrongSubject);
}

/** Refuses where the consoles of Box do not let this app use the grant. */
export function requireGrant({ app: { settings } }: BoxState, grant: GrantKind): void {
  if (!settings.grants.includes(grant)) {
    throw new OAuthError('invalid_request', 'The grant type is unauthorized for this client_id');
  }
  if (settings.authorized) return;
  throw grant === 'jwt'
    ? new OAuthError('unauthorized_client', 'This app is not authorized by the enterprise admin')
    : new OAuthError('invalid_grant', 'Grant credentials are invalid');
}

function issueServiceToken(box: BoxState, enterpriseID: string, wrongSubject: string): Token {
  if (enterpriseID !== box.app.enterpriseID) throw new OAuthError('invalid_grant', wrongSubject);
  return issue(box, SERVICE_ACCOUNT_ID, box.app.settings.manageUsers);
}

function issueUserToken(box: BoxState, id: string, wrongSubject: string): Token {
  const { userAccessTokens, enterpriseAccess } = box.app.settings;
  if (!userAccessTokens || !enterpriseAccess || id === SERVICE_ACCOUNT_ID) {
    throw new OAuthError(
      'invalid_request',
      'Cannot obtain user token based on the enterprise configuration for your app',
    );
  }
  const user = box.store.users.find(id);
  if (user?.kind !== 'managed' || user.status !== 'active')
    throw new OAuthError('invalid_grant', wrongSubject);
  return issue(box, id, false);
}

function issue(box: BoxState, userId: string, managesUsers: boolean): Token {
  return box.tokens.issue({
    userId,
    expiresAt: box.clock.now() + box.tokenLifetime * 1000,
    scopes: undefined,
    capabilities: box.app.settings.writesFiles ? 'all' : capabilitiesOf(READING, box.scopeRules),
    managesUsers,
    resource: undefined,
    parentId: undefined,
  });
}
