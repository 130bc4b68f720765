import type { AppSettings, LocalBoxOptions } from '../options.ts';

const DEFAULTS: AppSettings = {
  authorized: true,
  userAccessTokens: true,
  enterpriseAccess: true,
  manageUsers: true,
  writesFiles: true,
  grants: ['jwt', 'client_credentials'],
};

/** What counts: a switch that was off when the app was last authorised stays without effect until it is again. */
export function settingsInForce({ app, authorizedWith }: LocalBoxOptions): AppSettings {
  const now = { ...DEFAULTS, ...app };
  const then = { ...now, ...authorizedWith };
  return {
    authorized: now.authorized,
    userAccessTokens: now.userAccessTokens && then.userAccessTokens,
    enterpriseAccess: now.enterpriseAccess && then.enterpriseAccess,
    manageUsers: now.manageUsers && then.manageUsers,
    writesFiles: now.writesFiles && then.writesFiles,
    grants: now.grants,
  };
}
