import type { BoxState } from '../box-state.ts';
import { reset } from '../box-state.ts';
import type { Fault } from './faults.ts';
import type { LoggedRequest } from './request-log.ts';

/** What a test may do to a local Box from outside the Box API; `/_control/*` offers the same over HTTP. */
export interface Control {
  /** Content, faults, log, clock and token life as at the start; tokens stay alive. */
  readonly reset: () => void;
  readonly requests: () => readonly LoggedRequest[];
  readonly addFault: (fault: Fault) => void;
  /** All tokens, or those of the users with this login. Says how many there were. */
  readonly revokeTokens: (login?: string) => number;
  readonly setClockSkew: (seconds: number) => void;
  /** Life in seconds of tokens given from now on. */
  readonly setTokenLifetime: (seconds: number) => void;
}

export function createControl(box: BoxState): Control {
  return {
    reset: () => {
      reset(box);
    },
    requests: () => box.requests.all(),
    addFault: (fault) => {
      box.faults.add(fault);
    },
    revokeTokens: (login) =>
      box.tokens.revokeWhere(
        ({ userId }) => login === undefined || box.store.users.find(userId)?.login === login,
      ),
    setClockSkew: (seconds) => {
      box.clock.skewSeconds = seconds;
    },
    setTokenLifetime: (seconds) => {
      box.tokenLifetime = seconds;
    },
  };
}
