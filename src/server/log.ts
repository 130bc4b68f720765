import type { RefusalCode } from './refusal.ts';

/** What the endpoint tells its operator. It carries no token, no secret and no e-mail address. */
export type LogEntry = RefusedEntry | ClockEntry | CacheEntry | RevokeEntry;

export interface RefusedEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: 'refused';
  /** The one that the answer carries. */
  readonly correlation_id: string;
  readonly status: number;
  readonly code: RefusalCode;
  /** Which of the causes behind the code it was, e.g. `several_users`. */
  readonly reason: string;
  /** What to do about it, where that is known. */
  readonly detail?: string;
}

export interface ClockEntry {
  readonly level: 'warn';
  readonly event: 'clock_corrected';
  /** Positive: this server's clock is ahead of Box's. */
  readonly skew_seconds: number;
}

export interface CacheEntry {
  readonly level: 'warn' | 'info';
  /** The shared store does not answer, so that this process keeps tokens for itself; or it answers again. */
  readonly event: 'cache_lost' | 'cache_back';
}

export interface RevokeEntry {
  readonly level: 'warn' | 'error';
  readonly event: 'revoke_failed';
  /** How many tokens of a user who logged out Box could not be told of. */
  readonly tokens?: number;
  readonly reason?: string;
  readonly detail?: string;
}

export type Log = (entry: LogEntry) => void;

/** One JSON line an entry, on stderr. */
export function logToStderr(entry: LogEntry): void {
  console.error(JSON.stringify({ time: new Date().toISOString(), ...entry }));
}
