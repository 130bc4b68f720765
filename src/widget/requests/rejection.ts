import { fieldsOf, jsonOf } from './axios.ts';
import type { BoxResponse } from './axios.ts';
import { headerOf } from './body.ts';
import type { FailedRequest } from './failed-request.ts';

/** Upstream repeats a 429 by itself, here it has been repeated already; this one it takes as final (Xhr.js, BaseUpload.js). */
const STATUS_IN_PLACE_OF_BUSY = 503;

/**
 * What upstream is told of a failure. It logs it, and repeats what has a `request`: so there is neither request nor
 * configuration, no token and no more of Box's answer than upstream reads.
 */
export class RequestError extends Error {
  readonly status: number | undefined;
  readonly response: BoxResponse | undefined;

  constructor(failed?: FailedRequest, response?: BoxResponse) {
    // Upstream's own mark of what is not to be repeated, where there is no status (BaseUpload.js).
    super(response ? `Box answered ${response.status}` : 'Failed to fetch');
    this.name = 'RequestError';
    this.status = response && statusOf(response);
    this.response = response && { ...shown(response, this.status ?? 0), data: dataOf(failed, response) };
  }
}

const statusOf = ({ status }: BoxResponse): number => (status === 429 ? STATUS_IN_PLACE_OF_BUSY : status);

function shown({ headers }: BoxResponse, status: number): BoxResponse {
  const pause = headerOf(headers, 'Retry-After');
  return { status, data: undefined, headers: pause === undefined ? {} : { 'retry-after': pause } };
}

function dataOf(failed: FailedRequest | undefined, response: BoxResponse): Readonly<Record<string, unknown>> {
  const { boxCode, requestId } = failed ?? {};
  const { context_info: info } = jsonOf(response.data);
  return {
    type: 'error',
    status: statusOf(response),
    code: response.status === 429 ? 'rate_limit_exceeded' : (boxCode ?? ''),
    message: `Box answered ${response.status}`,
    ...(requestId !== undefined && { request_id: requestId }),
    ...(info !== undefined && { context_info: contextOf(fieldsOf(info)) }),
  };
}

/** Upstream goes on with the item that is in the way, or with the session that is open already. */
function contextOf({
  conflicts,
  session,
}: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return {
    ...(conflicts !== undefined && {
      conflicts: Array.isArray(conflicts) ? conflicts.map(itemOf) : itemOf(conflicts),
    }),
    ...(session !== undefined && { session }),
  };
}

function itemOf(item: unknown): Readonly<Record<string, unknown>> {
  const { type, id, sha1 } = fieldsOf(item);
  return { type, id, sha1 };
}
