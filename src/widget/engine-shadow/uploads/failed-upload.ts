import type { FailedRequest } from '../../requests/failed-request.ts';
import { failureOf } from '../failure.ts';
import { isReadable, UNREADABLE } from './readable.ts';
import type { UploadItem } from './upstream.ts';

/** An item's failure as that of a request. */
export function failedUpload({ error, name }: UploadItem): FailedRequest {
  const { status, code, requestId } = failureOf(error);
  return {
    method: 'POST',
    url: '/files/content',
    name,
    ...(status !== undefined && { status }),
    ...(requestId !== undefined && { requestId }),
    ...(code === UNREADABLE.code ? { lost: 'file' } : code !== undefined && { boxCode: code }),
  };
}

/** The same, with why there was no answer: upstream says nothing of a chunk that it could not read. */
export async function withReason(failed: FailedRequest, file: File | undefined): Promise<FailedRequest> {
  if (failed.status !== undefined || failed.lost !== undefined || !file) return failed;
  return { ...failed, lost: (await isReadable(file)) ? 'answer' : 'file' };
}
