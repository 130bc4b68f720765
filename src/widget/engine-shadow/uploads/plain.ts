import { failureOf, member } from '../failure.ts';
import type { UploadApi, UploadOptions } from './upstream.ts';

/**
 * Upstream tries a refusal without a body again for half a minute, and throws where it is to make a new version of what
 * is no file: here both fail at once.
 */
export function failPlainly(api: UploadApi, overwrite: UploadOptions['overwrite']): void {
  const handle = api.preflightErrorHandler;
  api.preflightErrorHandler = (error) => {
    const { status, code, requestId } = failureOf(error);
    const isAnswer = status !== undefined && status !== 429;
    if (!isAnswer || canResolve(error, status, overwrite)) handle(error);
    else if (!api.isDestroyed()) api.errorCallback?.({ type: 'error', status, code, request_id: requestId });
  };
}

/** A name that is taken, with what upstream needs to go on by itself. */
function canResolve(error: unknown, status: number, overwrite: UploadOptions['overwrite']): boolean {
  if (status !== 409 || overwrite === 'error') return false;
  if (!overwrite) return failureOf(error).code === 'item_name_in_use';
  const data = member(member(error, 'response'), 'data');
  const conflict = member(member(data, 'context_info'), 'conflicts');
  return member(conflict, 'type') === 'file' && typeof member(conflict, 'id') === 'string';
}
