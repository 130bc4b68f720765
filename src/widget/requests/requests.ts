import type { EngineEvent, FirstListing, TokenFunction } from '../engine/engine.ts';
import type { PageSignals } from '../page/page-signals.ts';
import { isAdapter, isCancellation } from './axios.ts';
import type { Adapter, RequestInterceptor } from './axios.ts';
import { pageClock } from '../page/clock.ts';
import type { Clock } from './clock.ts';
import { Connection } from './connection.ts';
import type { FailedRequest } from './failed-request.ts';
import { withFirstListing } from './first-listing.ts';
import { GivenUp } from './given-up.ts';
import { Lives, never } from './lives.ts';
import { RequestError } from './rejection.ts';
import { RequestLife } from './request-life.ts';
import type { Shared } from './shared.ts';
import { isQuiet, troubleOf } from './trouble.ts';
import { UploadSessions } from './upload-sessions.ts';
import { Waits } from './waits.ts';

export type { BoxRequest, RequestInterceptor } from './axios.ts';
export type { Clock } from './clock.ts';
export type { FailedRequest } from './failed-request.ts';
export { troubleOf } from './trouble.ts';
export type { Surroundings } from './trouble.ts';

export interface RequestsOptions {
  /** Waits; rejects only when the widget is gone. */
  readonly token: TokenFunction;
  readonly firstListing?: FirstListing | undefined;
  readonly onEvent: (event: Extract<EngineEvent, { type: 'error' | 'waiting' | 'recovered' }>) => void;
  readonly page: Pick<PageSignals, 'online' | 'subscribe'>;
  /** Origin of Box's API, without a trailing slash: what has arrived of a lost write is asked there. */
  readonly apiUrl: string;
  /** The page's: what has to be among the CORS domains of the Box app. */
  readonly origin: string;
  readonly startFolderId: () => string;
  /** Box's own web app, where a user finishes a step. */
  readonly appUrl?: string;
  /** True: the engine tells the user about this one itself, and no event is sent. */
  readonly handles?: (failed: FailedRequest) => boolean;
  /** Box has answered by another way than these requests. */
  readonly hasAnswered?: () => boolean;
  /** 0 to 100 while files are being sent: then being offline is told as `upload_paused`. */
  readonly uploadPercent?: () => number | undefined;
  readonly clock?: Clock;
  /** From 0 to 1. */
  readonly random?: () => number;
}

export interface Requests {
  /** Takes a request of upstream's into care; each one of the same widget goes through the same interceptor. */
  readonly interceptor: RequestInterceptor;
  /** From here on nothing is told and nothing is sent again; a request that has no answer yet gets none. */
  close(): void;
}

/** Adapters made here: upstream runs a configuration through its interceptor again. */
const own = new WeakSet<Adapter>();

/** How the requests of one widget live through a token's death, a lost network, a busy or a failing Box. */
export function createRequests(options: RequestsOptions): Requests {
  const lives = new Lives();
  const told: RequestsOptions['onEvent'] = (event) => {
    if (!lives.areOver) options.onEvent(event);
  };
  const connections = new Map<string, Connection>();
  const shared = share({ ...options, onEvent: told }, connections);
  const unsubscribe = options.page.subscribe((signal) => {
    for (const connection of connections.values()) connection.signalled(signal);
  });
  return {
    interceptor(request) {
      const send = request.adapter;
      if (!isAdapter(send) || own.has(send)) return request;
      const sends = withFirstListing(send, options.firstListing);
      const adapter: Adapter = (sent) =>
        lives.run(sent, send, (signal) => new RequestLife(sent, sends, shared, signal).run()).catch(reject);
      own.add(adapter);
      request.adapter = adapter;
      return request;
    },
    close() {
      unsubscribe();
      lives.end();
    },
  };

  /** @throws RequestError, or upstream's own reason where upstream has cancelled the request */
  function reject(error: unknown): never {
    if (isCancellation(error)) throw error;
    if (!(error instanceof GivenUp)) throw new RequestError();
    const { failed, response } = error;
    if (!options.handles?.(failed) && !isQuiet(failed)) {
      told({ type: 'error', trouble: shared.trouble(failed) });
    }
    throw new RequestError(failed, response);
  }
}

function share(options: RequestsOptions, connections: Map<string, Connection>): Shared {
  let hasAnswered = false;
  const shared: Shared = {
    // Without a token there is nothing to go on with, and nobody to tell.
    token: (rejected) => options.token(rejected).catch(() => never()),
    page: options.page,
    clock: options.clock ?? pageClock,
    random: options.random ?? Math.random,
    apiUrl: options.apiUrl,
    waits: new Waits(options.onEvent),
    sessions: new UploadSessions(),
    connectionTo(origin) {
      const connection = connections.get(origin) ?? new Connection(shared);
      connections.set(origin, connection);
      return connection;
    },
    hasAnswered: () => hasAnswered || options.hasAnswered?.() === true,
    noteAnswer() {
      hasAnswered = true;
    },
    trouble: (failed) => troubleOf(failed, { ...options, startFolderId: options.startFolderId() }),
    offline() {
      const percent = options.uploadPercent?.();
      return percent === undefined ? { code: 'offline' } : { code: 'upload_paused', percent };
    },
  };
  return shared;
}
