const HELP_URL = 'https://developer.box.com/guides/api-calls/permissions-and-errors/common-errors/';

/** What an error of the Box API carries beside its status and code. */
export interface BoxErrorDetail {
  readonly message?: string;
  /** Box's `context_info`: `conflicts` of a name, `errors` of a field. */
  readonly contextInfo?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer of the Box API that is an error, in the shape of the `ClientError` schema of Box's OpenAPI file. */
export class BoxError extends Error {
  readonly status: number;
  readonly code: string;
  readonly contextInfo: Readonly<Record<string, unknown>> | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, detail: BoxErrorDetail = {}) {
    super(detail.message ?? code);
    this.status = status;
    this.code = code;
    this.contextInfo = detail.contextInfo;
    this.headers = detail.headers ?? {};
  }

  toResponse(): Response {
    const body = {
      type: 'error',
      status: this.status,
      code: this.code,
      help_url: HELP_URL,
      message: this.message,
      request_id: requestId(),
      ...(this.contextInfo && { context_info: this.contextInfo }),
    };
    return Response.json(body, { status: this.status, headers: this.headers });
  }
}

/** 16 hexadecimal digits, as Box hands out with every error. */
function requestId(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 16);
}

export const notFound = (): BoxError => new BoxError(404, 'not_found', { message: 'Not Found' });

export const badRequest = (field: string, message: string): BoxError =>
  new BoxError(400, 'bad_request', {
    message: 'Bad Request',
    contextInfo: { errors: [{ reason: 'invalid_parameter', name: field, message }] },
  });

export const permissionDenied = (): BoxError =>
  new BoxError(403, 'access_denied_insufficient_permissions', {
    message: 'Access denied - insufficient permission',
  });

/** The token is alive but its scopes do not cover the call (RFC 6750, section 3.1). */
export const insufficientScope = (): BoxError =>
  new BoxError(403, 'insufficient_scope', {
    message: 'The request requires higher privileges than provided by the access token.',
    headers: { 'WWW-Authenticate': 'Bearer realm="Service", error="insufficient_scope"' },
  });

export const preconditionFailed = (): BoxError =>
  new BoxError(412, 'precondition_failed', {
    message: 'The resource has been modified. Please retrieve the resource again and retry',
  });

/** A 401 of Box has no body; `error` is left out where the request had no token at all. */
export function unauthorized(hasToken: boolean): Response {
  const reason = hasToken
    ? ', error="invalid_token", error_description="The access token provided is invalid."'
    : '';
  return new Response(null, {
    status: 401,
    headers: { 'WWW-Authenticate': `Bearer realm="Service"${reason}` },
  });
}
