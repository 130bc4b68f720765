import { issueAppToken } from './auth/app-token.ts';
import { exchangeToken } from './auth/token-exchange.ts';
import type { BoxState } from './box-state.ts';

export interface TokenWish {
  /** Login of an active managed user; `enterprise` for the service account. */
  readonly login: string;
  /** Where it is given the token is downscoped. */
  readonly scopes?: readonly string[];
  readonly folderId?: string;
}

/** Tokens by the same rules as over HTTP, with no assertion to sign. */
export const createTokenIssuer =
  (box: BoxState) =>
  ({ login, scopes, folderId }: TokenWish): string => {
    const id = box.store.users.findByLogin(login)?.id ?? '';
    const subject =
      login === 'enterprise'
        ? ({ type: 'enterprise', id: box.app.enterpriseID } as const)
        : ({ type: 'user', id } as const);
    const full = issueAppToken(box, subject, 'no active managed user has this login');
    if (!scopes) return full.value;
    const form = new URLSearchParams({
      subject_token: full.value,
      subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      scope: scopes.join(' '),
      ...(folderId !== undefined && { resource: `https://api.box.com/2.0/folders/${folderId}` }),
    });
    return exchangeToken(box, form).value;
  };
