/** A scope that Box granted, and on what. */
export interface Restriction {
  readonly scope: string;
  readonly object?: unknown;
}

/** The token endpoint's answer: a superset of Box's own token answer. */
export interface TokenAnswer {
  readonly access_token: string;
  /** Remaining life in seconds. */
  readonly expires_in: number;
  readonly token_type: 'bearer';
  readonly restricted_to: readonly Restriction[];
  /** Opaque and stable for one Box user; no e-mail address and no Box id. */
  readonly subject: string;
}
