import { jsonOf, responseOf } from '../axios.ts';
import type { BoxRequest, BoxResponse } from '../axios.ts';
import { headerOf } from '../body.ts';

/** Sends a question about what is in Box on behalf of a request, with what it may say of the user. */
export type Send = (request: BoxRequest) => Promise<BoxResponse>;

/** What is to be asked; the path follows the API's version: `/files/1`. */
export interface Question {
  readonly method: string;
  readonly path: string;
  readonly data?: unknown;
}

export type Json = Readonly<Record<string, unknown>>;

export type Ask = (question: Question) => Promise<Json>;

const HEADERS = ['Authorization', 'Accept-Language', 'BoxApi', 'X-Box-Client-Name', 'X-Box-Client-Version'];

/** @returns a function that asks the API at `apiUrl`; it fails as the adapter does */
export function askFor(request: BoxRequest, apiUrl: string, send: Send): Ask {
  return async ({ method, path, data }) => {
    const kept = HEADERS.map((name) => [name, headerOf(request.headers, name)] as const);
    const headers = Object.fromEntries(kept.filter(([, value]) => value !== undefined));
    const answer = await send({
      ...withoutOwn(request),
      method,
      url: `${apiUrl}/2.0${path}`,
      data: data === undefined ? undefined : JSON.stringify(data),
      headers: { ...headers, Accept: 'application/json', ...(data !== undefined && JSON_CONTENT) },
    });
    return jsonOf(answer.data);
  };
}

/** What the adapter was set up with, without what belongs to the request alone. */
function withoutOwn(request: BoxRequest): BoxRequest {
  const own = new Set(['params', 'onUploadProgress', 'onDownloadProgress', 'responseType']);
  const kept = Object.entries(request).filter(([name]) => !own.has(name));
  return { ...Object.fromEntries(kept), headers: {} };
}

const JSON_CONTENT = { 'Content-Type': 'application/json' };

/** Box's answer to a failed question, where it has this status. */
export function answerWith(status: number, error: unknown): Json {
  const response = responseOf(error);
  if (response?.status !== status) throw error;
  return jsonOf(response.data);
}
