/** A refusal of `/oauth2/token` or `/oauth2/revoke`: HTTP 400, `{error, error_description}` (RFC 6749, section 5.2). */
export class OAuthError extends Error {
  readonly error: string;

  constructor(error: string, description: string) {
    super(description);
    this.error = error;
  }

  toResponse(): Response {
    return Response.json({ error: this.error, error_description: this.message }, { status: 400 });
  }
}
