import type { BoxAppConfigJson } from '../../../src/local-box/index.ts';
import { APP_KEY, OTHER_KEY } from '../keys.ts';
import { withAppAuth, withSettings, type Row } from './row.ts';

const withoutKey = ({ boxAppSettings, enterpriseID }: BoxAppConfigJson) => ({
  boxAppSettings: { clientID: boxAppSettings.clientID, clientSecret: boxAppSettings.clientSecret },
  enterpriseID,
});

/** The app at Box, and what of it stands in the file. */
export const APP_ROWS: readonly Row[] = [
  {
    seeded: 'wrong client secret',
    cause: 'client_secret_wrong',
    step: 'service-token',
    config: (json) => withSettings(json, { clientSecret: 'theSecretThatWasResetYesterday00' }),
  },
  {
    seeded: 'client id of another app',
    cause: 'client_secret_wrong',
    step: 'service-token',
    config: (json) => withSettings(json, { clientID: 'another-app' }),
  },
  {
    seeded: 'iss wrong',
    cause: 'client_id_unknown',
    step: 'service-token',
    at: (box) => {
      box.control.addFault({
        path: '/oauth2/token',
        status: 400,
        code: 'invalid_grant',
        message: "Please check the 'iss' claim.",
      });
    },
  },
  {
    seeded: 'sub wrong: another enterprise',
    cause: 'enterprise_id_wrong',
    step: 'service-token',
    config: (json) => ({ ...json, enterpriseID: '7654321' }),
  },
  {
    seeded: 'sub invalid, in Box’s other words',
    cause: 'enterprise_id_wrong',
    step: 'service-token',
    at: (box) => {
      box.control.addFault({
        path: '/oauth2/token',
        status: 400,
        code: 'invalid_grant',
        message: "The 'sub' specified is invalid.",
      });
    },
  },
  {
    seeded: 'key of another app',
    cause: 'key_pair_mismatch',
    step: 'service-token',
    config: (json) =>
      withAppAuth(json, { privateKey: OTHER_KEY.privateKey, passphrase: OTHER_KEY.passphrase }),
  },
  {
    seeded: 'kid swapped',
    cause: 'public_key_id_unknown',
    step: 'service-token',
    config: (json) => withAppAuth(json, { publicKeyID: OTHER_KEY.publicKeyID }),
  },
  {
    seeded: 'app not authorised',
    cause: 'app_not_authorised',
    step: 'service-token',
    box: { app: { authorized: false } },
  },
  {
    seeded: 'grant type: JWT file, app made for client credentials',
    cause: 'auth_method_wrong',
    step: 'service-token',
    box: { app: { grants: ['client_credentials'] } },
  },
  {
    seeded: 'grant type: key never generated, app made for JWT',
    cause: 'auth_method_wrong',
    step: 'service-token',
    box: { app: { grants: ['jwt'] } },
    config: (json) => withAppAuth(json, { publicKeyID: '', privateKey: '', passphrase: '' }),
  },
  {
    seeded: 'CCG: app not authorised',
    cause: 'credentials_not_accepted',
    step: 'service-token',
    box: { app: { authorized: false } },
    config: withoutKey,
  },
  {
    seeded: 'CCG: another enterprise',
    cause: 'credentials_not_accepted',
    step: 'service-token',
    config: (json) => ({ ...withoutKey(json), enterpriseID: '7654321' }),
  },
  {
    seeded: 'CCG: user tokens off',
    cause: 'user_tokens_off',
    step: 'user-token',
    box: { app: { userAccessTokens: false } },
    config: withoutKey,
  },
  {
    seeded: 'CCG: refused for the user alone',
    cause: 'credentials_not_for_user',
    step: 'user-token',
    config: withoutKey,
    between: (fetch) => async (request) => {
      const isForUser = (await request.clone().text()).includes('box_subject_type=user');
      return isForUser
        ? Response.json(
            { error: 'invalid_grant', error_description: 'Grant credentials are invalid' },
            { status: 400 },
          )
        : fetch(request);
    },
  },
  {
    seeded: '"Generate user access tokens" off',
    cause: 'user_tokens_off',
    step: 'user-token',
    box: { app: { userAccessTokens: false } },
  },
  {
    seeded: '"Generate user access tokens" on, not re-authorised',
    cause: 'user_tokens_off',
    step: 'user-token',
    box: { authorizedWith: { userAccessTokens: false } },
  },
  {
    seeded: '"App Access Only"',
    cause: 'app_access_only',
    step: 'enterprise-access',
    box: { app: { enterpriseAccess: false } },
  },
  {
    seeded: '"Manage users" off',
    cause: 'manage_users_off',
    step: 'enterprise-access',
    box: { app: { manageUsers: false } },
  },
  {
    seeded: '"Manage users" on, not re-authorised',
    cause: 'manage_users_off',
    step: 'enterprise-access',
    box: { authorizedWith: { manageUsers: false } },
  },
  {
    seeded: 'missing scope: the app only reads',
    cause: 'scope_missing',
    step: 'downscope',
    box: { app: { writesFiles: false } },
  },
  {
    seeded: 'missing scope: writing on, not re-authorised',
    cause: 'scope_missing',
    step: 'downscope',
    box: { authorizedWith: { writesFiles: false } },
  },
  {
    seeded: 'scope that Box does not know',
    cause: 'scope_missing',
    step: 'downscope',
    options: () => ({ scopes: { download: ['item_downlaod'] } }),
  },
  {
    seeded: 'scope silently left out',
    cause: 'scope_missing',
    step: 'downscope',
    between: (fetch) => async (request) => {
      const response = await fetch(request);
      const json = (await response
        .clone()
        .json()
        .catch(() => ({}))) as { restricted_to?: unknown[] };
      if (!json.restricted_to?.length) return response;
      return Response.json({ ...json, restricted_to: json.restricted_to.slice(0, -1) });
    },
  },
  {
    seeded: 'a listing without the scope for it',
    cause: 'listing_refused',
    step: 'listing',
    options: () => ({ scopes: { browse: ['item_preview'] } }),
  },
  {
    seeded: 'full token in place of a narrowed one',
    cause: 'not_narrowed',
    step: 'downscope',
    between: (fetch) => async (request) => {
      const form = new URLSearchParams(await request.clone().text());
      const parent = form.get('subject_token');
      return parent === null
        ? fetch(request)
        : Response.json({ access_token: parent, expires_in: 3600, restricted_to: [] });
    },
  },
  {
    seeded: 'the app’s token revoked at once',
    cause: 'token_refused',
    step: 'enterprise-access',
    between: (fetch) => (request) =>
      request.url.includes('/2.0/users?')
        ? Promise.resolve(new Response(null, { status: 401 }))
        : fetch(request),
  },
  {
    seeded: 'a refusal in words that nobody has heard',
    cause: 'box_refused',
    step: 'service-token',
    at: (box) => {
      box.control.addFault({ path: '/oauth2/token', status: 400, code: 'moon_phase' });
    },
  },
  {
    seeded: 'two keys of the app mixed up',
    cause: 'key_pair_mismatch',
    step: 'service-token',
    box: { appKey: { ...APP_KEY, publicKey: OTHER_KEY.publicKey } },
  },
];
