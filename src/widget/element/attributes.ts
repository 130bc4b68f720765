/** The element's attributes, as a page writes them. */
export const Attribute = {
  TOKEN_URL: 'token-url',
  TOKEN_CREDENTIALS: 'token-credentials',
  FOLDER_ID: 'folder-id',
  MODE: 'mode',
  FEATURES: 'features',
  LANGUAGE: 'language',
  API_URL: 'api-url',
  UPLOAD_URL: 'upload-url',
  ON_CONFLICT: 'on-conflict',
  FILE_ID: 'file-id',
  VIEW: 'view',
  SORT: 'sort',
  LOGO: 'logo',
  ACCEPT: 'accept',
  ITEM_TYPES: 'item-types',
  MAX_FILES: 'max-files',
  HEIGHT: 'height',
  LOAD: 'load',
  ENGINE: 'engine',
  ENGINE_URL: 'engine-url',
  ENGINE_VERSION: 'engine-version',
  NAME: 'name',
  REQUIRED: 'required',
  DEBUG: 'debug',
} as const;

export type AttributeName = (typeof Attribute)[keyof typeof Attribute];

type NotASetting = typeof Attribute.NAME | typeof Attribute.REQUIRED | typeof Attribute.DEBUG;

/** One value for each attribute that says what the widget does; none where the page gives none. */
export type AttributeValues = Readonly<
  Record<Exclude<AttributeName, NotASetting>, string | null | undefined>
>;

/** The element's properties that are attributes with a text, and which. */
export const PROPERTIES = {
  tokenUrl: Attribute.TOKEN_URL,
  tokenCredentials: Attribute.TOKEN_CREDENTIALS,
  folderId: Attribute.FOLDER_ID,
  fileId: Attribute.FILE_ID,
  mode: Attribute.MODE,
  features: Attribute.FEATURES,
  language: Attribute.LANGUAGE,
  apiUrl: Attribute.API_URL,
  uploadUrl: Attribute.UPLOAD_URL,
  onConflict: Attribute.ON_CONFLICT,
  view: Attribute.VIEW,
  sort: Attribute.SORT,
  logo: Attribute.LOGO,
  accept: Attribute.ACCEPT,
  itemTypes: Attribute.ITEM_TYPES,
  maxFiles: Attribute.MAX_FILES,
  height: Attribute.HEIGHT,
  load: Attribute.LOAD,
  engine: Attribute.ENGINE,
  engineUrl: Attribute.ENGINE_URL,
  engineVersion: Attribute.ENGINE_VERSION,
} as const satisfies Readonly<Record<string, keyof AttributeValues>>;

type Properties = Readonly<Record<keyof typeof PROPERTIES, string | null | undefined>>;

/** What the properties say now. */
export function attributeValues(element: Properties): AttributeValues {
  const entries = Object.entries(PROPERTIES) as [keyof Properties, keyof AttributeValues][];
  return Object.fromEntries(entries.map(([property, name]) => [name, element[property]])) as AttributeValues;
}

/** How Lit has to know them: each is written back to its attribute, as the platform does. */
export function declarations(): Record<string, { attribute: string; reflect: true }> {
  const entries = Object.entries(PROPERTIES);
  return Object.fromEntries(entries.map(([property, attribute]) => [property, { attribute, reflect: true }]));
}
