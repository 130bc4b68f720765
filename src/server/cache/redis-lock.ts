import type { RedisClient } from './redis-client.ts';
import type { RedisLink } from './redis-link.ts';

/** Deletes a lock only while it is still one's own: it may have run out and be somebody else's now. */
const RELEASE =
  "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0";

export interface RedisLockOptions {
  readonly client: RedisClient;
  readonly link: RedisLink;
  /** After that, a lock whose holder died is free again. */
  readonly lifeMs: number;
  /** Nobody waits longer for a lock than this. */
  readonly patienceMs: number;
}

/** Runs work while it holds the lock, or without it where Redis is gone or the wait was in vain. */
export type RedisLock = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** The lock that Redis documents for one instance: `SET NX PX` with a token of one's own, asked for again until it is free. */
export function createRedisLock({ client, link, lifeMs, patienceMs }: RedisLockOptions): RedisLock {
  async function take(key: string, token: string): Promise<boolean> {
    const deadline = performance.now() + patienceMs;
    for (;;) {
      const taken = await link(() => client.set(key, token, { NX: true, PX: lifeMs }));
      if (!taken.ok) return false;
      if (taken.value !== null) return true;
      if (performance.now() >= deadline) return false;
      await pause();
    }
  }

  return async (key, work) => {
    const token = crypto.randomUUID();
    const isTaken = await take(key, token);
    try {
      return await work();
    } finally {
      if (isTaken) await link(() => client.eval(RELEASE, { keys: [key], arguments: [token] }));
    }
  };
}

/** Uneven, so that those who wait do not ask in step. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 15 + Math.random() * 20));
}
