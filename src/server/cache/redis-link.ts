import type { Log } from '../log.ts';
import { failed, success, type Outcome } from '../outcome.ts';
import type { RedisClient } from './redis-client.ts';
import { within } from './within.ts';

/** Longer than Redis ever takes, and short beside a page load. */
const ANSWER_MS = 500;
/** How long Redis is left alone after it failed. */
const REST_MS = 500;

/** Runs a command while Redis answers; `gone` at once while it does not. */
export type RedisLink = <T>(command: () => Promise<T>) => Promise<Outcome<T, 'gone'>>;

export interface RedisLinkOptions {
  readonly client: RedisClient;
  /** A write, which has to succeed before Redis counts as back: one that is full or read-only still answers reads. */
  readonly probe: () => Promise<unknown>;
  readonly log: Log;
}

/** Says once that Redis is lost, and once that it is back. */
export function createRedisLink({ client, probe, log }: RedisLinkOptions): RedisLink {
  let lost = false;
  let restUntil = 0;

  async function attempt<T>(command: () => Promise<T>): Promise<Outcome<T, 'gone'>> {
    try {
      // Without a connection the client would put the command off until there is one.
      if (client.isReady) return success(await within(ANSWER_MS, command()));
    } catch {
      // Whatever it was, Redis is of no use now; its words may quote the command.
    }
    restUntil = performance.now() + REST_MS;
    if (!lost) log({ level: 'warn', event: 'cache_lost' });
    lost = true;
    return failed('gone');
  }

  async function comeBack(): Promise<void> {
    // One prober at a time: all others go on from memory.
    restUntil = Infinity;
    const probed = await attempt(probe);
    if (!probed.ok) return;
    lost = false;
    log({ level: 'info', event: 'cache_back' });
  }

  return async (command) => {
    if (lost && performance.now() >= restUntil) await comeBack();
    return lost ? failed('gone') : attempt(command);
  };
}
