import type { Reason } from '../../contract/token-request.ts';
import type { TokenError } from './token-error.ts';

/** What a token source tells whoever shares it. No token is in it. */
export type TokenEvent =
  /** There is another token; told before anybody gets it. */
  | {
      readonly type: 'token';
      readonly reason: Reason;
      /** Remaining life in seconds; `Infinity` where nobody has said. */
      readonly expiresIn: number;
      /** Opaque name of the Box user it belongs to. */
      readonly subject: string | undefined;
    }
  /** There is no token to use. */
  | {
      readonly type: 'trouble';
      readonly error: TokenError;
      /** Until the next try; absent where it waits for the user, or for a sign that it is over. */
      readonly retryInMs?: number;
    }
  /** There is one again. */
  | { readonly type: 'recovered' };

export type TokenListener = (event: TokenEvent) => void;
