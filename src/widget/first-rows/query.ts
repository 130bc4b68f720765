import type { BoxQuestion, EngineProps } from '../engine/engine.ts';

/** Upstream's FOLDER_FIELDS_TO_FETCH (box-ui-elements 26.3.0, utils/fields.js); a test holds this list to it. */
const FIELDS =
  'id,name,type,size,parent,extension,permissions,path_collection,modified_at,created_at,modified_by,' +
  'has_collaborations,is_externally_owned,item_collection,authenticated_download_url,is_download_available,' +
  'representations,url';

/** What its explorer adds (elements/content-explorer/constants.js). */
const EXPLORER_FIELDS = `${FIELDS},file_version,sha1,shared_link,watermark_info`;

/** Upstream's DEFAULT_PAGE_SIZE. */
export const PAGE_SIZE = 50;

/** Upstream's X_REP_HINT_HEADER_DIMENSIONS_DEFAULT (constants.js). */
export const REP_HINTS = '[jpg?dimensions=1024x1024&paged=false,png?dimensions=1024x1024][pdf][text]';

export type Asked = Pick<EngineProps, 'mode' | 'apiUrl' | 'folderId' | 'sort'> &
  Partial<Pick<EngineProps, 'openFolderId'>>;

/** What headers a listing has. */
export type AskedAs = Pick<EngineProps, 'mode' | 'language' | 'files'>;

/** The first listing that upstream will ask for with these props; undefined for a mode without a list. */
export function firstQuestion(props: Asked, token: string): BoxQuestion | undefined {
  const { mode, apiUrl, folderId, openFolderId = folderId, sort } = props;
  if (mode !== 'explorer' && mode !== 'picker') return undefined;
  return {
    url: `${apiUrl}/2.0/folders/${openFolderId}`,
    token,
    params: {
      fields: mode === 'explorer' ? EXPLORER_FIELDS : FIELDS,
      direction: sort.direction.toLowerCase(),
      limit: PAGE_SIZE,
      offset: 0,
      sort: sort.by,
    },
  };
}

/** As upstream's Xhr.js sets them: another set would be another preflight. */
export function headersOf({ mode, language, files }: AskedAs, { token }: BoxQuestion): HeadersInit {
  return {
    Accept: 'application/json',
    'X-Rep-Hints': REP_HINTS,
    'Accept-Language': language,
    'X-Box-Client-Name': mode === 'explorer' ? 'ContentExplorer' : 'ContentPicker',
    'X-Box-Client-Version': files.version,
    Authorization: `Bearer ${token}`,
  };
}

export const isSameQuestion = (a: BoxQuestion, b: BoxQuestion): boolean => keyOf(a) === keyOf(b);

export const keyOf = ({ url, token, params }: BoxQuestion): string =>
  JSON.stringify([url, token, Object.entries(params).sort()]);
