import { fieldsOf, isCancellation, isUnreachable, jsonOf, responseOf, textOf } from './axios.ts';
import type { BoxRequest } from './axios.ts';
import { headerOf, nameOf } from './body.ts';
import { addressOf, methodOf } from './operation.ts';

/** A request that Box did not do, in what can be told of it: no token, no body. */
export interface FailedRequest {
  /** In capitals. */
  readonly method: string;
  /** Without its query. */
  readonly url: string;
  /** Missing where there was no answer. */
  readonly status?: number;
  /** Box's `code`. */
  readonly boxCode?: string;
  /** Box's `request_id`. */
  readonly requestId?: string;
  /** Name that the request gives an item. */
  readonly name?: string;
  /** The scope that Box's `WWW-Authenticate` misses in the token. */
  readonly scope?: string;
  /** Why there was no answer; without it Box has never been reached. */
  readonly lost?: 'answer' | 'file';
}

/** What of the failure of an adapter can be told; undefined where it is no failure of Box or the network. */
export function readFailure(request: BoxRequest, error: unknown): FailedRequest | undefined {
  if (isCancellation(error)) return undefined;
  const response = responseOf(error);
  if (!response && !isUnreachable(error)) return undefined;
  const name = nameOf(request);
  const told = { method: methodOf(request), url: addressOf(request), ...(name !== undefined && { name }) };
  if (!response) return told;
  const { code, request_id: requestId } = jsonOf(response.data);
  const scope = /\bscope="([^"]*)"/.exec(headerOf(response.headers, 'WWW-Authenticate') ?? '')?.[1];
  return {
    ...told,
    status: response.status,
    ...optional('boxCode', code),
    ...optional('requestId', requestId),
    ...optional('scope', scope),
  };
}

function optional<Name extends string>(name: Name, value: unknown): { readonly [name in Name]?: string } {
  const text = textOf(value);
  return text === undefined ? {} : (fieldsOf({ [name]: text }) as { readonly [name in Name]: string });
}
