import { FEATURES, isFeature, type Feature } from '../../contract/features.ts';
import { isFolderId } from '../../contract/token-request.ts';
import { MODES, ON_CONFLICT, type Mode, type OnConflict } from '../engine/engine.ts';
import type { TokenProperty } from '../token/property-provider.ts';
import { Attribute, type AttributeValues } from './attributes.ts';
import { SetupError } from './setup-error.ts';

/** Where tokens come from: a token endpoint, or what the page has put into the `token` property. */
export type TokenOrigin =
  | {
      readonly kind: 'endpoint';
      /** Absolute `http:` or `https:` URL. */
      readonly url: string;
      readonly credentials: RequestCredentials;
    }
  | { readonly kind: 'property'; readonly token: TokenProperty };

/** The attributes, checked and with their defaults filled in. */
export interface Settings {
  readonly tokenOrigin: TokenOrigin;
  readonly folderId: string;
  readonly features: readonly Feature[];
  readonly mode: Mode;
  readonly language: string;
  /** URL without a trailing slash. */
  readonly apiUrl: string;
  readonly uploadUrl: string;
  readonly onConflict: OnConflict;
}

const CREDENTIALS = ['same-origin', 'include', 'omit'] as const satisfies readonly RequestCredentials[];

/**
 * @param token the element's property of that name; it stands in place of `token-url`.
 * @param base what a relative `token-url` starts from: the page's base URL.
 * @throws SetupError that names the attribute which cannot be used.
 */
export function readSettings(values: AttributeValues, base: string, token?: unknown): Settings {
  return {
    tokenOrigin: token == null ? tokenEndpoint(values, base) : tokenProperty(token),
    folderId: folderId(values),
    features: features(values),
    mode: oneOf(Attribute.MODE, MODES, values),
    language: language(values),
    apiUrl: originUrl(Attribute.API_URL, 'https://api.box.com', values),
    uploadUrl: originUrl(Attribute.UPLOAD_URL, 'https://upload.box.com', values),
    onConflict: oneOf(Attribute.ON_CONFLICT, ON_CONFLICT, values),
  };
}

function tokenEndpoint(values: AttributeValues, base: string): TokenOrigin {
  const credentials = oneOf(Attribute.TOKEN_CREDENTIALS, CREDENTIALS, values);
  return { kind: 'endpoint', url: tokenUrl(values, base), credentials };
}

function tokenProperty(token: unknown): TokenOrigin {
  if (isTokenProperty(token)) return { kind: 'property', token };
  throw new SetupError(
    Attribute.TOKEN_URL,
    'has a property `token` in its place that is neither string nor function',
  );
}

function isTokenProperty(token: unknown): token is TokenProperty {
  return (typeof token === 'string' && token !== '') || typeof token === 'function';
}

function tokenUrl(values: AttributeValues, base: string): string {
  const value = given(values[Attribute.TOKEN_URL]);
  if (value === undefined) {
    throw new SetupError(
      Attribute.TOKEN_URL,
      'is missing: set it to your token endpoint, as in token-url="/box/token"',
    );
  }
  const url = webUrl(value, base);
  if (!url) throw new SetupError(Attribute.TOKEN_URL, `is no http or https URL: "${value}"`);
  return url.href;
}

function originUrl(
  name: typeof Attribute.API_URL | typeof Attribute.UPLOAD_URL,
  byDefault: string,
  values: AttributeValues,
): string {
  const value = given(values[name]) ?? byDefault;
  const url = webUrl(value);
  if (!url) throw new SetupError(name, `is no absolute http or https URL: "${value}"`);
  return url.href.replace(/\/+$/, '');
}

function folderId(values: AttributeValues): string {
  const value = given(values[Attribute.FOLDER_ID]) ?? '0';
  if (isFolderId(value)) return value;
  throw new SetupError(Attribute.FOLDER_ID, `is no Box folder id (digits only): "${String(value)}"`);
}

function features(values: AttributeValues): readonly Feature[] {
  const words: readonly string[] = given(values[Attribute.FEATURES])?.split(/\s+/) ?? FEATURES;
  const unknown = words.find((word) => !isFeature(word));
  if (unknown !== undefined) {
    throw new SetupError(
      Attribute.FEATURES,
      `has an unknown word "${unknown}": choose from ${FEATURES.join(', ')}`,
    );
  }
  // In the contract's order, so that the same choice is always the same request.
  return FEATURES.filter((feature) => words.includes(feature));
}

function language(values: AttributeValues): string {
  const value = given(values[Attribute.LANGUAGE]) ?? 'en-US';
  try {
    return new Intl.Locale(value).toString();
  } catch {
    throw new SetupError(Attribute.LANGUAGE, `is no language tag (such as en-US): "${value}"`);
  }
}

/** The first choice is the default. */
function oneOf<Choice extends string>(
  name: typeof Attribute.TOKEN_CREDENTIALS | typeof Attribute.MODE | typeof Attribute.ON_CONFLICT,
  choices: readonly [Choice, ...Choice[]],
  values: AttributeValues,
): Choice {
  const value = given(values[name]) ?? choices[0];
  const choice = choices.find((one) => one === value);
  if (choice === undefined)
    throw new SetupError(name, `must be one of ${choices.join(', ')}, not "${value}"`);
  return choice;
}

function webUrl(value: string, base?: string): URL | undefined {
  if (!URL.canParse(value, base)) return undefined;
  const url = new URL(value, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
}

function given(value: string | null | undefined): string | undefined {
  const trimmed = value?.trim();
  return trimmed === '' ? undefined : trimmed;
}
