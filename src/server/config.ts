import { ConfigError } from './config-error.ts';
import { isJsonObject, parseJson, type JsonObject } from './json.ts';
import { readPrivateKey, type PrivateKey } from './private-key.ts';

/** A Box app with server authentication by JWT, as Box's developer console hands it out. */
export interface BoxAppConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly enterpriseId: string;
  readonly publicKeyId: string;
  readonly privateKey: PrivateKey;
}

const AGAIN = 'download the configuration again from the Box developer console ("Configuration" of the app)';

/**
 * Reads the JSON of Box's developer console (box-facts §1), as text or parsed.
 * A locked key stays locked here: `unlockConfig` of `server/node` opens it.
 * @throws ConfigError naming the first field that is missing or wrong.
 */
export function parseConfig(json: unknown): BoxAppConfig {
  const root = requireObject(typeof json === 'string' ? parseText(json) : json, 'The configuration');
  const settings = requireObject(root['boxAppSettings'], '"boxAppSettings"');
  const appAuth = requireObject(settings['appAuth'], '"boxAppSettings.appAuth"');
  return {
    clientId: requireText(settings['clientID'], 'boxAppSettings.clientID'),
    clientSecret: requireText(settings['clientSecret'], 'boxAppSettings.clientSecret'),
    enterpriseId: requireId(root['enterpriseID'], 'enterpriseID'),
    publicKeyId: requireText(appAuth['publicKeyID'], 'boxAppSettings.appAuth.publicKeyID'),
    privateKey: readPrivateKey(
      requireText(appAuth['privateKey'], 'boxAppSettings.appAuth.privateKey'),
      appAuth['passphrase'],
    ),
  };
}

function parseText(text: string): unknown {
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  if (parsed === undefined) throw new ConfigError(`The configuration is not JSON: ${AGAIN}.`, 'not_json');
  return parsed;
}

function requireObject(value: unknown, what: string): JsonObject {
  if (!isJsonObject(value)) throw new ConfigError(`${what} is missing or not a JSON object: ${AGAIN}.`);
  return value;
}

/** Trimmed, since a secret pasted with a line end is refused by Box with no hint at it. */
function requireText(value: unknown, field: string): string {
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') throw new ConfigError(`"${field}" is missing, empty or not a text: ${AGAIN}.`);
  return text;
}

/** Box wants ids as strings in the assertion, while people write them as numbers. */
function requireId(value: unknown, field: string): string {
  const id = typeof value === 'number' ? String(value) : requireText(value, field);
  if (!/^\d+$/.test(id) || id === '0') {
    throw new ConfigError(
      `"${field}" is not a number of digits only: copy the Enterprise ID from the app's "General Settings" in the Box developer console.`,
      'enterprise_id',
    );
  }
  return id;
}
