import type { Context } from 'hono';
import type { Token } from './auth/token.ts';
import type { User } from './store/users.ts';

/** Who calls, and with which token. */
export interface Caller {
  readonly token: Token;
  readonly user: User;
}

/** What the routes of the Box API find in their context. */
export interface ApiEnv {
  Variables: { caller: Caller };
}

export type ApiContext = Context<ApiEnv>;
