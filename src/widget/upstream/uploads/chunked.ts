import { failureOf, member, statusOf } from '../failure.ts';
import type { ChunkedUploadApi, UploadApi, UploadPart } from './upstream.ts';

/** Answers that the same part will get again. */
const FINAL_FOR_PARTS: ReadonlySet<number | undefined> = new Set([401, 403, 404, 410]);

export function isChunked(api: UploadApi): api is ChunkedUploadApi {
  return 'populateParts' in api;
}

/**
 * Lets a chunked upload fail where upstream would try in vain for minutes, hang, or leave a rejection unhandled. Its
 * reports to Box would carry the token: they go without their text.
 */
export function failPromptly(api: ChunkedUploadApi): void {
  const { commitSessionErrorHandler, onPartDigestError, populateParts } = api;
  const fail = api.sessionErrorHandler.bind(api);
  const remove = api.xhr.delete.bind(api.xhr);
  api.xhr.delete = (request) => remove(request).catch(() => undefined);
  api.sessionErrorHandler = (error, event) => fail(error, event);
  api.populateParts = () => {
    populateParts.call(api);
    for (const part of api.parts) failPart(part, api.config.retries);
  };
  api.commitSessionErrorHandler = (error) => {
    const status = statusOf(error);
    if (status !== undefined && status < 500 && status !== 429) api.commitRetryCount = api.config.retries;
    if (status !== undefined) commitSessionErrorHandler(error);
    else if (!api.isDestroyed()) void api.sessionErrorHandler(error, 'commit_retries_exceeded');
  };
  api.onPartDigestError = (error, part) => {
    const isGone = member(error, 'name') === 'NotReadableError';
    onPartDigestError(isGone ? { name: 'NotFoundError' } : error, part);
  };
}

function failPart(part: UploadPart, retries: number): void {
  const { uploadErrorHandler } = part;
  part.uploadErrorHandler = (error) => {
    const isFinal = FINAL_FOR_PARTS.has(statusOf(error)) || failureOf(error).code === 'session_expired';
    if (isFinal) part.numUploadRetriesPerformed = retries;
    return uploadErrorHandler(error);
  };
}
