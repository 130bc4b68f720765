import type { BoxResponse } from './axios.ts';
import type { FailedRequest } from './failed-request.ts';

/** Thrown where a request will not be sent again. */
export class GivenUp extends Error {
  readonly failed: FailedRequest;
  readonly response: BoxResponse | undefined;

  constructor(failed: FailedRequest, response: BoxResponse | undefined) {
    super('Box has not done it');
    this.failed = failed;
    this.response = response;
  }
}
