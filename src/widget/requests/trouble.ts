import type { BoxCode, ClientCode } from '../../contract/error-code.ts';
import type { Trouble, Way } from '../engine/engine.ts';
import type { FailedRequest } from './failed-request.ts';
import { itemIdOf, operationOf, pathOf } from './operation.ts';

/** What a failure is seen from. */
export interface Surroundings {
  /** The page's: it has to be among the CORS domains of the app. */
  readonly origin?: string;
  /** Where Box's own web app is. */
  readonly appUrl?: string;
  readonly startFolderId?: string;
}

type Code = BoxCode | ClientCode;

const BOX_APP_URL = 'https://app.box.com';

/** Box's codes that say more than the status does. */
const BY_BOX_CODE: Readonly<Record<string, Code>> = {
  cors_origin_not_whitelisted: 'cors_origin',
  terms_of_service_required: 'box_step_needed',
  password_reset_required: 'box_step_needed',
  user_email_confirmation_required: 'box_step_needed',
  forbidden_by_policy: 'blocked_by_policy',
  access_from_location_blocked: 'blocked_by_policy',
  storage_limit_exceeded: 'storage_full',
  file_size_limit_exceeded: 'file_too_large',
  item_name_in_use: 'name_conflict',
  item_name_invalid: 'name_invalid',
  item_name_too_long: 'name_invalid',
  session_expired: 'upload_restart',
  bad_digest: 'upload_restart',
  digest_mismatch: 'upload_restart',
};

const BY_STATUS: Readonly<Record<number, Code>> = {
  401: 'box_rejected_token',
  403: 'not_allowed',
  404: 'item_not_found',
  410: 'item_not_found',
  413: 'file_too_large',
  429: 'box_busy',
};

/** The scope a request needs, for the administrator, where Box does not name it (Box's guide "Scopes"). */
const SCOPES: readonly (readonly [RegExp, string])[] = [
  [/^DELETE /, 'item_delete'],
  [/^(?:POST|OPTIONS|PUT) .*(?:\/content|\/upload_sessions)\b/, 'item_upload, or base_upload'],
  [/^GET .*\/content$/, 'item_download'],
  [/^PUT /, 'item_rename, or item_share for a link'],
  [/^GET .*\/search$/, 'root_readonly'],
];

/** The one place that maps what Box answered, or that it did not, to a code (docs/errors.md). */
export function troubleOf(failed: FailedRequest, surroundings: Surroundings = {}): Trouble {
  const code = codeOf(failed, surroundings.startFolderId);
  const adminDetail = adminDetailOf(code, failed, surroundings);
  const ways = waysOf(code, surroundings);
  return {
    code,
    ...(failed.status !== undefined && { status: failed.status }),
    ...(failed.requestId !== undefined && { requestId: failed.requestId }),
    ...(failed.name !== undefined && { name: failed.name }),
    ...(adminDetail !== undefined && { adminDetail }),
    ...(ways && { ways }),
  };
}

function codeOf(failed: FailedRequest, startFolderId: string | undefined): Code {
  const { status, boxCode, lost } = failed;
  if (status === undefined) return lost === undefined ? 'cors_origin' : LOST[lost];
  const special = BY_BOX_CODE[boxCode ?? ''];
  if (special !== undefined) return special;
  if (status === 404 || status === 410) return missing(failed, startFolderId);
  return BY_STATUS[status] ?? (isDownload(failed) && status < 500 ? 'download_failed' : 'box_failed');
}

const LOST: Readonly<Record<NonNullable<FailedRequest['lost']>, Code>> = {
  answer: 'box_failed',
  file: 'file_unreadable',
};

function missing({ method, url }: FailedRequest, startFolderId: string | undefined): Code {
  const path = pathOf(url);
  // A session that has expired is gone.
  if (path.includes('/upload_sessions/')) return 'upload_restart';
  const isStart = method === 'GET' && path.includes('/folders/') && itemIdOf(path) === startFolderId;
  return isStart ? 'folder_not_found' : 'item_not_found';
}

const isDownload = ({ method, url }: FailedRequest): boolean => method === 'GET' && /\/content$/.test(url);

function adminDetailOf(code: Code, failed: FailedRequest, { origin }: Surroundings): string | undefined {
  if (code === 'cors_origin') return origin;
  if (code !== 'not_allowed') return undefined;
  if (failed.scope !== undefined) return failed.scope;
  if (failed.boxCode !== 'insufficient_scope') return undefined;
  const asked = `${failed.method} ${pathOf(failed.url)}`;
  return SCOPES.find(([pattern]) => pattern.test(asked))?.[1] ?? failed.boxCode;
}

function waysOf(code: Code, { appUrl = BOX_APP_URL }: Surroundings): readonly Way[] | undefined {
  return code === 'box_step_needed' ? [{ action: 'open-box', url: appUrl }] : undefined;
}

const NAME_CODES: readonly (string | undefined)[] = [
  'item_name_in_use',
  'item_name_invalid',
  'item_name_too_long',
];

/** Nobody has to be told: it is of no consequence, or upstream's own dialog says it. */
export function isQuiet({ method, url, boxCode }: FailedRequest): boolean {
  const path = pathOf(url);
  if (/\/representations\/|\/thumbnail\b|\/avatar$/.test(path)) return true;
  switch (operationOf(method, path)) {
    case 'log-event':
      return true;
    case 'read':
    case 'delete':
      return path.includes('/upload_sessions/');
    case 'create-folder':
    case 'update':
      return NAME_CODES.includes(boxCode);
    case 'preflight':
      return boxCode === 'item_name_in_use';
    default:
      return false;
  }
}
