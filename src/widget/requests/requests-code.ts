import type * as code from './requests.ts';

type Code = Pick<typeof code, 'createRequests' | 'troubleOf'>;

let present: Code | undefined;

/** Whatever brings upstream's way of sending brings it, too. */
export function bringRequests(it: Code): void {
  present = it;
}

/** @throws where upstream sends without it. */
export function requestsCode(): Code {
  if (!present) throw new Error('Upstream’s way of sending has come without what cares for its requests.');
  return present;
}
