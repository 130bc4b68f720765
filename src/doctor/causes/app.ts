import { fault, PLACE } from './cause.ts';

const REAUTHORISE =
  'an admin opens "⋯" › "Reauthorize App" in the Admin Console ("Integrations" › "Platform Apps Manager")';

/** Of the Box app, as the developer console and the Admin Console hold it. */
export const APP_CAUSES = {
  client_secret_wrong: fault(
    'The client secret (or the client id) is not that of the app.',
    'Copy both again: "OAuth 2.0 Credentials" › "Fetch Client Secret", or download the configuration.',
    PLACE.configuration,
  ),
  client_id_unknown: fault(
    'The client id that assertions are signed for is none that Box knows.',
    'Copy "Client ID" again, or download the configuration.',
    PLACE.configuration,
  ),
  enterprise_id_wrong: fault(
    '"enterpriseID" is not the enterprise of this app.',
    'Copy "Enterprise ID" from "General Settings"; where it is right, authorise the app in that enterprise.',
    'Box developer console: the app, tab "General Settings"',
  ),
  key_pair_mismatch: fault(
    'The private key does not belong to the public key that "publicKeyID" names: it is of another app, or of an older pair.',
    'Use the file that came with the key, or generate a new key pair there.',
    PLACE.keys,
  ),
  public_key_id_unknown: fault(
    '"publicKeyID" is no key of this app: it is mistyped, of another app, or was deleted.',
    'Copy the id beside the key, or generate a new key pair and use the file that comes with it.',
    PLACE.keys,
  ),
  credentials_not_accepted: fault(
    'Box does not accept these client credentials for this enterprise: the app is not authorised there, or "enterpriseID" is wrong.',
    `Authorise the app; where it is authorised, ${REAUTHORISE}. Compare "enterpriseID" with "General Settings" of the app.`,
    PLACE.authorise,
  ),
  credentials_not_for_user: fault(
    'Box gives the app a token of its own with these client credentials, and none for this user.',
    `Switch on "App + Enterprise Access" and "Generate user access tokens" in the developer console; then ${REAUTHORISE}.`,
    PLACE.configuration,
  ),
  app_not_authorised: fault(
    'The enterprise has not authorised this app, or not again since it was changed.',
    'Add the app by its client id and authorise it; where it is listed already: "⋯" › "Reauthorize App".',
    PLACE.authorise,
  ),
  auth_method_wrong: fault(
    'The app was made for another way of signing in than this configuration.',
    'With a key in the file the app needs "Server Authentication (with JWT)", without one "(Client Credentials Grant)": use the configuration of the right app, or create the app anew.',
    PLACE.configuration,
  ),
  user_tokens_off: fault(
    'The app may not act for users: that is switched off, or was switched on after the app was last authorised. Box gives one answer for both.',
    `Switch on "Generate user access tokens" (and "App + Enterprise Access") and save; then ${REAUTHORISE}.`,
    PLACE.configuration,
  ),
  app_access_only: fault(
    'The app sees no user of the enterprise: it has "App Access Only".',
    `Choose "App + Enterprise Access" and save; then ${REAUTHORISE}.`,
    PLACE.configuration,
  ),
  manage_users_off: fault(
    'The app may not look up users.',
    `Switch on "Manage users" under "Application Scopes" and save; then ${REAUTHORISE}.`,
    PLACE.configuration,
  ),
  scope_missing: fault(
    'Box does not give the scopes for {features}: {scopes}.',
    `Switch on "Write all files and folders stored in Box" (and the scope's own switch, where there is one) and save; then ${REAUTHORISE}. Or leave those features out.`,
    PLACE.configuration,
  ),
  not_narrowed: fault(
    "Box answered the user's full token in place of a narrowed one.",
    'Nothing must be given to a page in this state: ask Box support, with the request id.',
    'Box support',
  ),
  token_refused: fault(
    'Box refuses a token that it has just given out.',
    'Try again; where it stays so, look for something that revokes the tokens of this app.',
    PLACE.server,
  ),
  box_refused: fault(
    'Box refused the call, in words that are not known here.',
    'See what it said, and ask Box support with the request id.',
    'Box support',
  ),
} as const;
