import type { TokenFunction, Trouble } from '../engine/engine.ts';
import type { PageSignals } from '../page/page-signals.ts';
import type { Clock } from './clock.ts';
import type { Connection } from './connection.ts';
import type { FailedRequest } from './failed-request.ts';
import type { UploadSessions } from './upload-sessions.ts';
import type { Wait, Waits } from './waits.ts';

/** What the requests of one widget have in common. */
export interface Shared {
  readonly token: TokenFunction;
  readonly page: Pick<PageSignals, 'online'>;
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly apiUrl: string;
  readonly waits: Waits;
  readonly sessions: UploadSessions;
  /** One for each host. */
  readonly connectionTo: (origin: string) => Connection;
  /** Box has answered one of them, whatever it said. */
  readonly hasAnswered: () => boolean;
  readonly noteAnswer: () => void;
  readonly trouble: (failed: FailedRequest) => Trouble;
  /** How being offline is told. */
  readonly offline: () => Wait;
}
