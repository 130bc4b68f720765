import { failureOf, member } from '../failure.ts';
import type { UploadApi, UploadOptions } from './upstream.ts';

/** Upstream throws where a name is taken and it cannot make a new version, as of a folder: here that fails. */
export function failPlainly(api: UploadApi, overwrite: UploadOptions['overwrite']): void {
  const handle = api.preflightErrorHandler;
  api.preflightErrorHandler = (error) => {
    const { status, code, requestId } = failureOf(error);
    if (status !== 409 || canResolve(error, code, overwrite)) handle(error);
    else if (!api.isDestroyed()) api.errorCallback?.({ type: 'error', status, code, request_id: requestId });
  };
}

/** With what upstream needs to go on by itself. */
function canResolve(
  error: unknown,
  code: string | undefined,
  overwrite: UploadOptions['overwrite'],
): boolean {
  if (overwrite === 'error') return false;
  if (!overwrite) return code === 'item_name_in_use';
  const data = member(member(error, 'response'), 'data');
  const conflict = member(member(data, 'context_info'), 'conflicts');
  return member(conflict, 'type') === 'file' && typeof member(conflict, 'id') === 'string';
}
