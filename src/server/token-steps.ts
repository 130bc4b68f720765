import type { BoxAccount } from './account.ts';
import type { BoxContext } from './box/context.ts';
import { downscope, type Restraint } from './box/downscope.ts';
import type { BoxFailure } from './box/failure.ts';
import { grantToken } from './box/grants.ts';
import type { BoxToken } from './box/token.ts';
import { findAppUser, findById, findByLogin } from './box/users.ts';
import type { Cache } from './cache/cache.ts';
import { createMemo, type Made } from './cache/memo.ts';
import type { BoxAppConfig } from './config.ts';
import { KEEP_NO_USER, KEEP_USER, keepIssued, keepParent } from './keep.ts';
import type { LedgerEntry } from './ledger.ts';
import { failed, type Outcome } from './outcome.ts';

type TokenOutcome = Outcome<BoxToken, BoxFailure>;
type UserOutcome = Outcome<string, BoxFailure>;

/** For whom a step is taken. */
export interface Errand {
  readonly box: BoxContext;
  readonly account: BoxAccount;
  /** `accountKey` of the account. */
  readonly key: string;
  /** Nothing that is kept for this account will do. */
  readonly fresh: boolean;
  /** Is told each token that is made for the account. */
  readonly note: (entry: LedgerEntry) => Promise<void>;
}

/** The steps from an account to a narrowed token, each kept and done once at a time (token contract, "Caching"). */
export interface TokenSteps {
  readonly userId: (errand: Errand) => Promise<UserOutcome>;
  /** Runs `use` with the user's full token, which never leaves this server; with a new one where Box refuses it. */
  readonly withUserToken: <T>(
    errand: Errand,
    id: string,
    use: (token: string) => Promise<Outcome<T, BoxFailure>>,
  ) => Promise<Outcome<T, BoxFailure>>;
  readonly issued: (errand: Errand, id: string, restraint: Restraint) => Promise<TokenOutcome>;
}

export function createTokenSteps({ clientId, enterpriseId }: BoxAppConfig, cache: Cache): TokenSteps {
  const memos = {
    service: createMemo<TokenOutcome>('service', cache),
    userId: createMemo<UserOutcome>('user-id', cache),
    userToken: createMemo<TokenOutcome>('user-token', cache),
    issued: createMemo<TokenOutcome>('issued', cache),
  };

  const serviceToken = (box: BoxContext) => (fresh: boolean) =>
    memos.service({
      parts: [clientId, enterpriseId],
      fresh,
      async make() {
        const granted = await grantToken(box, { type: 'enterprise', id: enterpriseId });
        return keptToken(box, granted, keepParent);
      },
    });

  const userToken =
    ({ box, key, note }: Errand, id: string) =>
    (fresh: boolean) =>
      memos.userToken({
        parts: [clientId, key, id],
        fresh,
        async make(cacheKey) {
          const granted = await noted(grantToken(box, { type: 'user', id }), cacheKey, note);
          return keptToken(box, granted, keepParent);
        },
      });

  const withUserToken: TokenSteps['withUserToken'] = (errand, id, use) =>
    withParent(userToken(errand, id), use, errand.fresh);

  return {
    userId: ({ box, account, key, fresh }) =>
      memos.userId({
        parts: [clientId, enterpriseId, key],
        fresh,
        async make() {
          return keptUser(await withParent(serviceToken(box), findUser(box, account)));
        },
      }),
    withUserToken,
    issued: (errand, id, restraint) =>
      memos.issued({
        parts: [clientId, errand.key, id, restraint.folderId, ...restraint.scopes],
        fresh: errand.fresh,
        async make(cacheKey) {
          const { box, note } = errand;
          const making = withUserToken(errand, id, (token) => downscope(box, token, restraint));
          return keptToken(box, await noted(making, cacheKey, note), keepIssued);
        },
      }),
  };
}

function findUser(box: BoxContext, account: BoxAccount): (token: string) => Promise<UserOutcome> {
  if (typeof account === 'string') return (token) => findByLogin(box, token, account);
  if ('boxUserId' in account) return (token) => findById(box, token, account.boxUserId);
  return (token) => findAppUser(box, token, account.externalAppUserId);
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

async function noted(
  making: Promise<TokenOutcome>,
  cacheKey: string,
  note: Errand['note'],
): Promise<TokenOutcome> {
  const made = await making;
  if (made.ok) await note({ token: made.value.accessToken, endsAt: made.value.expiresAt, cacheKey });
  return made;
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
