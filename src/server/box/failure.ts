/** Every way in which Box can give no token. */
export type BoxFailure =
  | NoUserFailure
  | SetupFailure
  | ClockFailure
  | { readonly kind: 'busy'; readonly retryAfterSeconds: number }
  | UnavailableFailure
  /** A token that came from Box is expired or revoked: the step before has to be done anew. */
  | { readonly kind: 'token_refused' }
  | { readonly kind: 'terms' }
  | { readonly kind: 'folder' };

export interface NoUserFailure {
  readonly kind: 'no_user';
  /** For the log alone: to the user all of these are one. */
  readonly reason: 'no_match' | 'several_matches' | 'inactive' | 'gone';
}

export interface SetupFailure {
  readonly kind: 'setup';
  /** Box's OAuth error, where there was one. */
  readonly error?: string;
  /** A word for the log, e.g. `client_secret`. */
  readonly reason: string;
  /** The cause and what to do about it, for administrators. */
  readonly detail: string;
}

export interface ClockFailure {
  readonly kind: 'clock';
  readonly claim: 'exp' | 'jti';
  /** Box's time, in ms since the epoch, where its answer carried it. */
  readonly boxTime?: number;
  /** Positive: this server's clock is ahead. */
  readonly skewSeconds?: number;
}

export interface UnavailableFailure {
  readonly kind: 'unavailable';
  readonly reason: 'box_unreachable' | 'box_timeout' | 'box_status' | 'box_answer';
  readonly detail: string;
  /** Where Box said it. */
  readonly retryAfterSeconds?: number;
}

export function unavailable(reason: UnavailableFailure['reason'], detail: string): UnavailableFailure {
  return { kind: 'unavailable', reason, detail };
}
