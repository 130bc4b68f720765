import { FEATURES } from '../../contract/features.ts';
import {
  ENGINES,
  ITEM_TYPES,
  MODES,
  ON_CONFLICT,
  VIEWS,
  type EngineChoice,
  type EngineFiles,
  type EngineProps,
  type Sort,
} from '../engine/engine.ts';
import { LOAD_TIMES, type LoadTime } from './load-time.ts';
import { chooseLanguage } from '../messages/choose-language.ts';
import type { Language } from '../messages/languages.ts';
import type { TokenProperty } from '../token/property-provider.ts';
import { Attribute, type AttributeValues } from './attributes.ts';
import { countOf, given, idOf, oneOf, urlOf, wordsOf } from './read-attribute.ts';
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

/** What of an engine's props is the page's to say. */
type Said = Omit<EngineProps, 'openFolderId' | 'allows' | 'token' | 'firstListing' | 'onEvent'>;

/** The attributes, checked and with their defaults filled in. */
export interface Settings extends Said {
  readonly tokenOrigin: TokenOrigin;
  readonly engine: EngineChoice;
  /** Undefined: as the line is. */
  readonly load: LoadTime | undefined;
}

/** Where Box publishes its elements (Box, "Installation" of UI Elements); what is there for a version is not known here. */
const BOX_FILES = 'https://cdn01.boxcdn.net/platform/elements/{version}/{language}';
/** The version that this project is made and tested with. */
const BOX_VERSION = '26.3.0';

const CREDENTIALS = ['same-origin', 'include', 'omit'] as const satisfies readonly RequestCredentials[];

/**
 * @param token the element's property of that name; it stands in place of `token-url`.
 * @param base what a relative `token-url` starts from: the page's base URL.
 * @param around languages to choose from where the attribute has none that Box has; best first.
 * @throws SetupError that names the attribute which cannot be used.
 */
export function readSettings(
  values: AttributeValues,
  base: string,
  token?: unknown,
  around: readonly string[] = [],
): Settings {
  return {
    tokenOrigin: token == null ? tokenEndpoint(values, base) : tokenProperty(token),
    folderId: idOf(Attribute.FOLDER_ID, 'folder', values) ?? '0',
    fileId: fileId(values),
    // In the contract's order, so that the same choice is always the same request.
    features: wordsOf(Attribute.FEATURES, FEATURES, FEATURES, values),
    mode: oneOf(Attribute.MODE, MODES, values),
    language: language(values, around),
    apiUrl: origin(Attribute.API_URL, 'https://api.box.com', values),
    uploadUrl: origin(Attribute.UPLOAD_URL, 'https://upload.box.com', values),
    engine: oneOf(Attribute.ENGINE, ENGINES, values),
    load: loadTime(values),
    files: files(values, base),
    onConflict: oneOf(Attribute.ON_CONFLICT, ON_CONFLICT, values),
    view: oneOf(Attribute.VIEW, VIEWS, values),
    sort: sort(values),
    logo: logo(values, base),
    accept: accept(values),
    itemTypes: wordsOf(Attribute.ITEM_TYPES, ITEM_TYPES, ['file'], values),
    maxFiles: countOf(Attribute.MAX_FILES, values),
    fitsContent: height(values) === 'auto',
  };
}

function loadTime(values: AttributeValues): LoadTime | undefined {
  if (given(values[Attribute.LOAD]) === undefined) return undefined;
  return oneOf(Attribute.LOAD, LOAD_TIMES, values);
}

function fileId(values: AttributeValues): string | undefined {
  const id = idOf(Attribute.FILE_ID, 'file', values);
  const mode = oneOf(Attribute.MODE, MODES, values);
  if (id !== undefined || (mode !== 'preview' && mode !== 'sidebar')) return id;
  throw new SetupError(Attribute.FILE_ID, `is missing: mode="${mode}" shows one file, as in file-id="12345"`);
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
  if (given(values[Attribute.TOKEN_URL]) === undefined) {
    throw new SetupError(
      Attribute.TOKEN_URL,
      'is missing: set it to your token endpoint, as in token-url="/box/token"',
    );
  }
  return urlOf(Attribute.TOKEN_URL, '', values, base).href;
}

function origin(
  name: typeof Attribute.API_URL | typeof Attribute.UPLOAD_URL,
  byDefault: string,
  values: AttributeValues,
): string {
  return folderUrl(urlOf(name, byDefault, values));
}

function folderUrl({ href }: URL): string {
  return href.replace(/\/+$/, '');
}

function files(values: AttributeValues, base: string): EngineFiles {
  const url = folderUrl(urlOf(Attribute.ENGINE_URL, BOX_FILES, values, base));
  return {
    // The parser has escaped the braces.
    url: url.replace(/%7B(language|version)%7D/gi, '{$1}'),
    version: version(given(values[Attribute.ENGINE_VERSION]) ?? BOX_VERSION),
  };
}

function version(value: string): string {
  if (/^[\w.-]+$/.test(value)) return value;
  throw new SetupError(Attribute.ENGINE_VERSION, `is no version (such as ${BOX_VERSION}): "${value}"`);
}

function logo(values: AttributeValues, base: string): string | undefined {
  return given(values[Attribute.LOGO]) && urlOf(Attribute.LOGO, '', values, base).href;
}

function language(values: AttributeValues, around: readonly string[]): Language {
  const value = given(values[Attribute.LANGUAGE]);
  if (value !== undefined && !isLanguageTag(value)) {
    throw new SetupError(Attribute.LANGUAGE, `is no language tag (such as en-US): "${value}"`);
  }
  return chooseLanguage([value ?? '', ...around]);
}

function isLanguageTag(value: string): boolean {
  try {
    return Boolean(new Intl.Locale(value));
  } catch {
    return false;
  }
}

/** `name`, `date desc`: by what, then which way, ascending where it is left out. */
function sort(values: AttributeValues): Sort {
  const value = given(values[Attribute.SORT]) ?? 'name asc';
  const [, by, direction = 'asc'] = /^(name|date|size)(?:\s+(asc|desc))?$/.exec(value) ?? [];
  if (by === undefined) {
    throw new SetupError(Attribute.SORT, `must be name, date or size, and asc or desc, not "${value}"`);
  }
  return { by: by as Sort['by'], direction: direction === 'asc' ? 'ASC' : 'DESC' };
}

/** `auto`, a number of pixels, or a length of CSS; undefined where the page's style decides. */
export function height(values: Pick<AttributeValues, typeof Attribute.HEIGHT>): string | undefined {
  const value = given(values[Attribute.HEIGHT]);
  if (value === undefined || value === 'auto') return value;
  const length = /^\d+$/.test(value) ? `${value}px` : value;
  if (/^\d+(\.\d+)?[a-z]+$/.test(length) && CSS.supports('block-size', length)) return length;
  throw new SetupError(Attribute.HEIGHT, `is no height (such as auto, 480 or 60vh): "${value}"`);
}

/** As `accept` of an `<input type="file">` (HTML, "File Upload state"). */
function accept(values: AttributeValues): readonly string[] {
  const types =
    given(values[Attribute.ACCEPT])
      ?.toLowerCase()
      .split(/\s*,\s*/) ?? [];
  const wrong = types.find((type) => !/^(\.[^\s,/]+|[\w.+-]+\/([\w.+-]+|\*))$/.test(type));
  if (wrong === undefined) return types;
  throw new SetupError(Attribute.ACCEPT, `has no file type such as .pdf or image/*: "${wrong}"`);
}
