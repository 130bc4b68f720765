import type { TokenFunction } from '../engine/engine.ts';

/** The part of an axios request that a replay needs. */
export interface BoxRequest {
  headers: Record<string, unknown>;
  adapter?: unknown;
}

export type RequestInterceptor = (request: BoxRequest) => BoxRequest;

type Adapter = (request: BoxRequest) => Promise<unknown>;

/**
 * Upstream never repeats a 401: this sends the request once more, with a token newer than the one Box refused.
 *
 * @param onRejected called where Box refuses that one as well
 */
export function replayOnRejection(token: TokenFunction, onRejected: () => void): RequestInterceptor {
  return (request) => {
    const send = request.adapter;
    if (isAdapter(send)) request.adapter = (sent: BoxRequest) => sendTwice(send, sent, token, onRejected);
    return request;
  };
}

async function sendTwice(
  send: Adapter,
  request: BoxRequest,
  token: TokenFunction,
  onRejected: () => void,
): Promise<unknown> {
  try {
    return await send(request);
  } catch (failure) {
    const used = bearerOf(request);
    if (!isUnauthorized(failure) || used === undefined) throw failure;
    const fresh = await token(used);
    if (fresh === used) throw failure;
    request.headers['Authorization'] = `Bearer ${fresh}`;
    return send(request).catch((second: unknown) => {
      if (isUnauthorized(second)) onRejected();
      throw second;
    });
  }
}

function isAdapter(value: unknown): value is Adapter {
  return typeof value === 'function';
}

function bearerOf(request: BoxRequest): string | undefined {
  return /^Bearer (.+)$/.exec(String(request.headers['Authorization']))?.[1];
}

function isUnauthorized(failure: unknown): boolean {
  if (typeof failure !== 'object' || failure === null || !('response' in failure)) return false;
  const { response } = failure;
  return typeof response === 'object' && response !== null && 'status' in response && response.status === 401;
}
