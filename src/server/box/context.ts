import type { BoxAppConfig } from '../config.ts';
import type { BoxClock } from './clock.ts';
import type { Prove } from './proof.ts';

/** What every call to Box needs. */
export interface BoxContext {
  readonly config: BoxAppConfig;
  /** Without a slash at its end, e.g. `https://api.box.com`. */
  readonly apiUrl: string;
  readonly fetch: (request: Request) => Promise<Response>;
  /** This server's time, in ms since the epoch. */
  readonly now: () => number;
  readonly clock: BoxClock;
  /** Resolves after that many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  readonly prove: Prove;
  /** When Box is asked no more, in this server's time, ms. */
  readonly endsAt: number;
}

/** On whose behalf a token is: the app's service account in the enterprise, or one user. */
export interface Subject {
  readonly type: 'enterprise' | 'user';
  readonly id: string;
}
