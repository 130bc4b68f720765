/** What of axios 0.30 a request goes through here: upstream brings it along, so only its shapes are known. */

export type Adapter = (request: BoxRequest) => Promise<BoxResponse>;

/** One of upstream's requests, or of this project's own, as an adapter gets it. */
export interface BoxRequest {
  readonly method?: string;
  readonly url?: string;
  readonly params?: unknown;
  readonly data?: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly cancelToken?: CancelToken;
  readonly onUploadProgress?: (event: UploadProgress) => void;
  adapter?: unknown;
}

export interface BoxResponse {
  readonly status: number;
  /** Text, as it came. */
  readonly data: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
}

export interface UploadProgress {
  /** Bytes. */
  readonly loaded: number;
  readonly total?: number;
}

export interface CancelToken {
  readonly subscribe: (listener: (reason: unknown) => void) => void;
  readonly unsubscribe: (listener: (reason: unknown) => void) => void;
}

/** Upstream's `requestInterceptor`. */
export type RequestInterceptor = (request: BoxRequest) => BoxRequest;

export function isInterceptor(value: unknown): value is RequestInterceptor {
  return typeof value === 'function';
}

export function isAdapter(value: unknown): value is Adapter {
  return typeof value === 'function';
}

/** The answer that an error of an adapter carries. */
export function responseOf(error: unknown): BoxResponse | undefined {
  const { response } = fieldsOf(error);
  const { status, data, headers } = fieldsOf(response);
  return typeof status === 'number' ? { status, data, headers: fieldsOf(headers) } : undefined;
}

/** The request has been sent, or was to be, and no answer has come. */
export function isUnreachable(error: unknown): boolean {
  return !isCancellation(error) && !!fieldsOf(error)['request'] && responseOf(error) === undefined;
}

export const isCancellation = (error: unknown): boolean => !!fieldsOf(error)['__CANCEL__'];

/** An object out of JSON text, or the object itself; empty where it is neither. */
export function jsonOf(data: unknown): Readonly<Record<string, unknown>> {
  if (typeof data !== 'string') return fieldsOf(data);
  try {
    return fieldsOf(JSON.parse(data));
  } catch {
    return {};
  }
}

export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
