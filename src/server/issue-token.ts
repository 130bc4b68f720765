import type { BoxContext } from './box/context.ts';
import { downscope } from './box/downscope.ts';
import type { BoxFailure } from './box/failure.ts';
import { grantToken } from './box/grants.ts';
import { comparableLogin } from './box/login.ts';
import type { BoxToken } from './box/token.ts';
import { findUserId } from './box/users.ts';
import type { Cache } from './cache/cache.ts';
import { createMemo, type Made } from './cache/memo.ts';
import { KEEP_NO_USER, KEEP_USER, keepIssued, keepParent } from './keep.ts';
import { failed, success, type Outcome } from './outcome.ts';

export interface TokenOrder {
  /** Of the session. */
  readonly email: string;
  readonly scopes: readonly string[];
  readonly folderId: string;
  /** Box refused what was given out before: nothing that is kept for this user will do. */
  readonly fresh: boolean;
}

export interface IssuedToken {
  readonly token: BoxToken;
  readonly boxUserId: string;
}

export type IssueToken = (order: TokenOrder) => Promise<Outcome<IssuedToken, BoxFailure>>;

type TokenOutcome = Outcome<BoxToken, BoxFailure>;
type UserOutcome = Outcome<string, BoxFailure>;

/** From an address to a narrowed token, each step kept and done once at a time (token contract, "Caching"). */
export function createTokenIssuer(box: BoxContext, cache: Cache): IssueToken {
  const { clientId, enterpriseId } = box.config;
  const memos = {
    service: createMemo<TokenOutcome>('service', cache),
    userId: createMemo<UserOutcome>('user-id', cache),
    userToken: createMemo<TokenOutcome>('user-token', cache),
    issued: createMemo<TokenOutcome>('issued', cache),
  };

  const serviceToken = (fresh: boolean) =>
    memos.service({
      parts: [clientId, enterpriseId],
      fresh,
      make: async () =>
        keptToken(box, await grantToken(box, { type: 'enterprise', id: enterpriseId }), keepParent),
    });

  const userId = (email: string, fresh: boolean) =>
    memos.userId({
      parts: [clientId, enterpriseId, comparableLogin(email)],
      fresh,
      make: async () => keptUser(await withParent(serviceToken, (token) => findUserId(box, token, email))),
    });

  const userToken = (id: string) => (fresh: boolean) =>
    memos.userToken({
      parts: [clientId, id],
      fresh,
      make: async () => keptToken(box, await grantToken(box, { type: 'user', id }), keepParent),
    });

  const issued = (id: string, { scopes, folderId, fresh }: TokenOrder) =>
    memos.issued({
      parts: [clientId, id, folderId, ...scopes],
      fresh,
      make: async () => {
        const exchange = (token: string) => downscope(box, token, { scopes, folderId });
        return keptToken(box, await withParent(userToken(id), exchange, fresh), keepIssued);
      },
    });

  return async (order) => {
    const user = await userId(order.email, order.fresh);
    if (!user.ok) return user;
    const token = await issued(user.value, order);
    return token.ok ? success({ token: token.value, boxUserId: user.value }) : token;
  };
}

/** Uses a parent token; where Box refuses it, as after it was revoked, a new one, once. */
async function withParent<T>(
  parent: (fresh: boolean) => Promise<TokenOutcome>,
  use: (token: string) => Promise<Outcome<T, BoxFailure>>,
  fresh = false,
): Promise<Outcome<T, BoxFailure>> {
  const kept = await parent(fresh);
  if (!kept.ok) return kept;
  const used = await use(kept.value.accessToken);
  if (used.ok || used.failure.kind !== 'token_refused') return used;
  const renewed = await parent(true);
  return renewed.ok ? use(renewed.value.accessToken) : failed(renewed.failure);
}

function keptToken(
  box: BoxContext,
  outcome: TokenOutcome,
  keep: (life: number) => number,
): Made<TokenOutcome> {
  if (!outcome.ok) return { value: outcome, keepSeconds: 0 };
  return { value: outcome, keepSeconds: keep((outcome.value.expiresAt - box.now()) / 1000) };
}

function keptUser(outcome: UserOutcome): Made<UserOutcome> {
  if (outcome.ok) return { value: outcome, keepSeconds: KEEP_USER };
  return { value: outcome, keepSeconds: outcome.failure.kind === 'no_user' ? KEEP_NO_USER : 0 };
}
