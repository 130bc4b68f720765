import { byEmail, type MapUser } from './account.ts';
import type { Cache } from './cache/cache.ts';
import { createMemoryCache } from './cache/memory.ts';
import type { BoxAppConfig } from './config.ts';
import type { Identify } from './identity.ts';
import { logToStderr, type Log } from './log.ts';
import { allowAll, type Policy } from './policy.ts';
import type { ScopeMap } from './scopes.ts';

export interface TokenEndpointOptions {
  /** From `parseConfig`, or from `server/node`, where the key is encrypted, `readConfigFile` or `readConfigVariable`. */
  readonly config: BoxAppConfig;
  /** Who is signed in, from the deployer's own session. */
  readonly identify: Identify;
  /** Which Box user a session stands for; default: the one whose login is its e-mail address. */
  readonly mapUser?: MapUser;
  /** What a user may do in a folder; default: whatever the page asks for. */
  readonly policy?: Policy;
  /** Box scopes for features, where the defaults do not suit the account. */
  readonly scopes?: Partial<ScopeMap>;
  /** Default `https://api.box.com`. */
  readonly apiUrl?: string;
  /**
   * How long one answer may take, in ms; default 9000. The widget gives up after 10 s and then knows only that; an answer
   * before that names the cause. What Box says later is kept for the next try.
   */
  readonly deadlineMs?: number;
  /** Where to sign in again, told with `session_ended`. */
  readonly loginUrl?: string;
  /** Whom to ask for help, told with every problem. */
  readonly contact?: string;
  /** Origins of other sites' pages that may ask, e.g. `https://intranet.example`; no slash at the end. */
  readonly allowedOrigins?: readonly string[];
  readonly cache?: Cache;
  readonly log?: Log;
  readonly fetch?: (request: Request) => Promise<Response>;
  /** This server's time, in ms since the epoch. */
  readonly now?: () => number;
  /** Resolves after that many milliseconds: the pause before Box is asked again. */
  readonly wait?: (ms: number) => Promise<void>;
}

/** The options with every default filled in. */
export type Settings = Required<Omit<TokenEndpointOptions, 'loginUrl' | 'contact'>> &
  Pick<TokenEndpointOptions, 'loginUrl' | 'contact'>;

export function settingsOf(options: TokenEndpointOptions): Settings {
  const now = options.now ?? Date.now;
  return {
    mapUser: byEmail,
    policy: allowAll,
    deadlineMs: 9000,
    scopes: {},
    allowedOrigins: [],
    cache: createMemoryCache({ now }),
    fetch: (request) => globalThis.fetch(request),
    now,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    ...options,
    log: unfailing(options.log ?? logToStderr),
    apiUrl: (options.apiUrl ?? 'https://api.box.com').replace(/\/+$/, ''),
  };
}

/** A log that fails must not cost a user the answer. */
function unfailing(log: Log): Log {
  return (entry) => {
    try {
      log(entry);
    } catch {
      logToStderr(entry);
    }
  };
}
