import { isJsonObject, parseJson } from '../../server/json.ts';
import type { Exchange } from './exchange.ts';
import { networkErrorCode } from './network-error.ts';

export type Fetch = (request: Request) => Promise<Response>;

/** Sees each call go and each answer come, so that findings can say how they are known. */
export interface Witness {
  readonly fetch: Fetch;
  /** The last exchange; undefined before the first. */
  readonly last: () => Exchange | undefined;
  /** Every token that an answer has carried: what no report may repeat. */
  readonly tokens: ReadonlySet<string>;
}

export function createWitness(fetch: Fetch): Witness {
  const tokens = new Set<string>();
  let last: Exchange | undefined;
  return {
    tokens,
    last: () => last,
    fetch: async (request) => {
      const call = callOf(request);
      try {
        const response = await fetch(request);
        const json = parseJson(await response.clone().text());
        if (isJsonObject(json) && typeof json['access_token'] === 'string') tokens.add(json['access_token']);
        last = { ...call, ...answerOf(response, json) };
        return response;
      } catch (error) {
        last = { ...call, ...NO_ANSWER, networkError: networkErrorCode(error) };
        throw error;
      }
    },
  };
}

const NO_ANSWER = {
  status: 0,
  contentType: '',
  code: '',
  message: '',
  requestId: '',
  by: '',
  date: undefined,
} as const;

function callOf(request: Request): Pick<Exchange, 'method' | 'host' | 'url'> {
  const { host, origin, pathname } = new URL(request.url);
  return { method: request.method, host, url: `${origin}${pathname}` };
}

function answerOf({ status, headers }: Response, json: unknown): Omit<Exchange, 'method' | 'host' | 'url'> {
  const body = isJsonObject(json) ? json : {};
  const date = Date.parse(headers.get('Date') ?? '');
  return {
    status,
    contentType: (headers.get('Content-Type') ?? '').split(';')[0] ?? '',
    code: textOf(body['error']) || textOf(body['code']),
    message: textOf(body['error_description']) || textOf(body['message']),
    requestId: textOf(body['request_id']) || (headers.get('box-request-id') ?? ''),
    by: isJsonObject(json) ? '' : (headers.get('Via') ?? headers.get('Server') ?? ''),
    date: Number.isNaN(date) ? undefined : date,
    networkError: '',
  };
}

/** Cut, since what is not Box may send anything. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 300) : '');
