import { ConfigError } from './config-error.ts';
import { isJsonObject, parseJson, type JsonObject } from './json.ts';
import { readPrivateKey, type PrivateKey } from './private-key.ts';

/** How Box takes assertions to be signed (box-facts §1); the first is what its own samples use. */
export const ALGORITHMS = ['RS256', 'RS384', 'RS512'] as const;

export type Algorithm = (typeof ALGORITHMS)[number];

/** A Box app with server authentication, as Box's developer console hands it out. */
export interface BoxAppConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly enterpriseId: string;
  /** What a JWT app signs with; an app without it signs in with its client credentials. */
  readonly jwt?: JwtKey;
}

export interface JwtKey {
  readonly publicKeyId: string;
  readonly privateKey: PrivateKey;
  readonly algorithm: Algorithm;
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
  const jwt = readJwtKey(settings['appAuth']);
  return {
    clientId: requireText(settings['clientID'], 'boxAppSettings.clientID'),
    clientSecret: requireText(settings['clientSecret'], 'boxAppSettings.clientSecret'),
    enterpriseId: requireId(root['enterpriseID'], 'enterpriseID'),
    ...(jwt === undefined ? {} : { jwt }),
  };
}

/** Nothing where `appAuth` is left out or blank, as in the configuration of an app with client credentials. */
function readJwtKey(value: unknown): JwtKey | undefined {
  const appAuth = requireObject(value ?? {}, '"boxAppSettings.appAuth"');
  const { publicKeyID, privateKey, passphrase, algorithm } = appAuth;
  if ([publicKeyID, privateKey, passphrase].every(isBlank)) return undefined;
  return {
    publicKeyId: requireText(publicKeyID, 'boxAppSettings.appAuth.publicKeyID'),
    privateKey: readPrivateKey(requireText(privateKey, 'boxAppSettings.appAuth.privateKey'), passphrase),
    algorithm: readAlgorithm(algorithm ?? ALGORITHMS[0]),
  };
}

function readAlgorithm(value: unknown): Algorithm {
  const algorithm = ALGORITHMS.find((name) => name === value);
  if (algorithm !== undefined) return algorithm;
  throw new ConfigError(
    `"boxAppSettings.appAuth.algorithm" is none that Box takes: leave it out, or choose one of ${ALGORITHMS.join(', ')}.`,
  );
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

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
