import { accountKey, type BoxAccount } from './account.ts';
import type { BoxContext } from './box/context.ts';
import type { Restraint } from './box/downscope.ts';
import type { BoxFailure } from './box/failure.ts';
import { revokeToken } from './box/revoke.ts';
import { searchBox, type Found, type SearchQuery } from './box/search.ts';
import type { BoxToken } from './box/token.ts';
import type { Cache } from './cache/cache.ts';
import { hashOf } from './cache/hash.ts';
import type { BoxAppConfig } from './config.ts';
import { createLedger } from './ledger.ts';
import { success, type Outcome } from './outcome.ts';
import { createTokenSteps, type Errand } from './token-steps.ts';
import { createUnderWay } from './under-way.ts';

export interface IssuedToken {
  readonly token: BoxToken;
  readonly boxUserId: string;
}

/** What became of the tokens of a user who logs out. */
export interface Revoked {
  readonly revoked: number;
  /** How many Box could not be told of; they die by themselves within about an hour. */
  readonly failed: number;
}

/** What is done at Box for an account. */
export interface Desk {
  /** @param fresh Box refused what was given out before: nothing that is kept for this account will do. */
  readonly issue: (
    account: BoxAccount,
    restraint: Restraint,
    fresh: boolean,
  ) => Promise<Outcome<IssuedToken, BoxFailure>>;
  readonly search: (account: BoxAccount, query: SearchQuery) => Promise<Outcome<Found, BoxFailure>>;
  readonly revoke: (account: BoxAccount) => Promise<Revoked>;
}

export interface DeskOptions {
  readonly config: BoxAppConfig;
  readonly cache: Cache;
  /** This server's time, in ms since the epoch. */
  readonly now: () => number;
  /** A context for one order. */
  readonly openBox: () => BoxContext;
}

export function createDesk({ config, cache, now, openBox }: DeskOptions): Desk {
  const steps = createTokenSteps(config, cache);
  const ledger = createLedger(cache, now);
  const underWay = createUnderWay();
  const nameOf = (key: string) => hashOf([config.clientId, key]);

  function errand(account: BoxAccount, key: string, fresh: boolean): Errand {
    return {
      box: openBox(),
      account,
      key,
      fresh,
      async note(entry) {
        await ledger.note(await nameOf(key), entry);
      },
    };
  }

  /** Takes the step for the account's user, whom the steps before have found. */
  function serve<T>(
    account: BoxAccount,
    fresh: boolean,
    step: (task: Errand, boxUserId: string) => Promise<Outcome<T, BoxFailure>>,
  ): Promise<Outcome<T, BoxFailure>> {
    const key = accountKey(account);
    return underWay.run(key, async () => {
      const task = errand(account, key, fresh);
      const user = await steps.userId(task);
      return user.ok ? step(task, user.value) : user;
    });
  }

  return {
    issue: (account, restraint, fresh) =>
      serve(account, fresh, async (task, boxUserId) => {
        const token = await steps.issued(task, boxUserId, restraint);
        return token.ok ? success({ token: token.value, boxUserId }) : token;
      }),
    search: (account, query) =>
      serve(account, false, (task, boxUserId) =>
        steps.withUserToken(task, boxUserId, (token) => searchBox(task.box, token, query)),
      ),
    async revoke(account) {
      const key = accountKey(account);
      // A token that is being made now would otherwise come after.
      await underWay.settled(key);
      const entries = await ledger.take(await nameOf(key));
      await Promise.all(entries.map(({ cacheKey }) => cache.delete(cacheKey)));
      const box = openBox();
      const told = await Promise.all(entries.map(({ token }) => revokeToken(box, token)));
      const revoked = told.filter(({ ok }) => ok).length;
      return { revoked, failed: told.length - revoked };
    },
  };
}
