import type { FirstListing } from '../engine/engine.ts';
import { fieldsOf, textOf, type Adapter } from './axios.ts';
import { methodOf } from './operation.ts';

const BEARER = 'Bearer ';

/** An adapter that has the answer of a listing which is on its way already, and sends the rest. */
export function withFirstListing(send: Adapter, take: FirstListing | undefined): Adapter {
  if (!take) return send;
  return async (request) => {
    const authorization = textOf(request.headers['Authorization']);
    if (methodOf(request) !== 'GET' || authorization?.startsWith(BEARER) !== true) return send(request);
    const token = authorization.slice(BEARER.length);
    const answer = await take({ url: request.url ?? '', params: fieldsOf(request.params), token });
    return answer ? { ...answer, statusText: '', config: request, request: {} } : send(request);
  };
}
