import type { BoxRequest } from './axios.ts';

/** What a request does in Box, as far as its repetition or its failure is treated apart. */
export type Operation =
  | 'read'
  | 'preflight'
  | 'create-folder'
  | 'update'
  | 'delete'
  | 'upload'
  | 'upload-version'
  | 'open-session'
  | 'upload-part'
  | 'commit'
  | 'log-event'
  | 'other';

const POSTS: readonly (readonly [RegExp, Operation])[] = [
  [/\/folders$/, 'create-folder'],
  [/\/files\/content$/, 'upload'],
  [/\/files\/\d+\/content$/, 'upload-version'],
  [/\/upload_sessions$/, 'open-session'],
  [/\/upload_sessions\/[^/]+\/commit$/, 'commit'],
  [/\/upload_sessions\/[^/]+\/log$/, 'log-event'],
];

/** @param path of a URL */
export function operationOf(method: string, path: string): Operation {
  switch (method) {
    case 'GET':
    case 'HEAD':
      return 'read';
    case 'OPTIONS':
      return 'preflight';
    case 'DELETE':
      return 'delete';
    case 'PUT':
      return path.includes('/upload_sessions/') ? 'upload-part' : 'update';
    default:
      return POSTS.find(([pattern]) => pattern.test(path.replace(/\/$/, '')))?.[1] ?? 'other';
  }
}

export const methodOf = ({ method }: BoxRequest): string => (method ?? 'get').toUpperCase();

/** Without the query: a token may be in it. */
export const addressOf = ({ url }: BoxRequest): string => (url ?? '').replace(/[?#].*$/s, '');

/** Of an absolute URL; of a relative one all of it. */
export const pathOf = (address: string): string => address.replace(/^https?:\/\/[^/]*/, '');

export const originOf = (request: BoxRequest): string =>
  /^https?:\/\/[^/]*/.exec(addressOf(request))?.[0] ?? '';

/** The number after `/files/` or `/folders/`. */
export const itemIdOf = (path: string): string | undefined =>
  /\/(?:files|folders|web_links)\/(\d+)/.exec(path)?.[1];
