import { operationOf, pathOf, type Operation } from '../../requests/operation.ts';
import type { FailedRequest } from '../../requests/requests.ts';
import { failureOf } from '../failure.ts';
import { isReadable, UNREADABLE } from './readable.ts';
import type { UploadItem } from './upstream.ts';

const UPLOADS: ReadonlySet<Operation> = new Set([
  'preflight',
  'upload',
  'upload-version',
  'open-session',
  'upload-part',
  'commit',
]);

export const isUpload = ({ method, url }: FailedRequest): boolean =>
  UPLOADS.has(operationOf(method, pathOf(url)));

export const isFolderCreation = ({ method, url }: FailedRequest): boolean =>
  operationOf(method, pathOf(url)) === 'create-folder';

/**
 * An item's failure as that of a request.
 *
 * @param noted the request itself, where it is known: it tells more than upstream passes on.
 */
export function failedUpload({ error, name }: UploadItem, noted: FailedRequest | undefined): FailedRequest {
  const { status, code, requestId } = failureOf(error);
  if (code === UNREADABLE.code) return { ...UPLOAD, name, lost: 'file' };
  if (noted && noted.status === status) return noted;
  return {
    ...UPLOAD,
    name,
    ...(status === undefined ? { lost: 'answer' } : { status }),
    ...(requestId !== undefined && { requestId }),
    ...(code !== undefined && { boxCode: code }),
  };
}

const UPLOAD = { method: 'POST', url: '/files/content' };

/** The same, where the answer was lost for the file: upstream says nothing of a chunk that it could not read. */
export async function withReason(failed: FailedRequest, file: File | undefined): Promise<FailedRequest> {
  if (failed.lost !== 'answer' || !file || (await isReadable(file))) return failed;
  return { ...failed, lost: 'file' };
}
