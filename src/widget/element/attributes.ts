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
  DEBUG: 'debug',
} as const;

export type AttributeName = (typeof Attribute)[keyof typeof Attribute];

/** One value for each attribute but `debug`, which is there or not; none where the page gives none. */
export type AttributeValues = Readonly<
  Record<Exclude<AttributeName, typeof Attribute.DEBUG>, string | null | undefined>
>;
