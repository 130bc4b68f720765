import type { Action } from '../engine/engine.ts';
import type { TokenEvent } from '../token/token-event.ts';
import type { Happening } from './events/event-of.ts';
import type { SituationListener } from './situation.ts';

/** What the controller tells its element. */
export interface Listener extends SituationListener {
  /** What the user does in the engine; troubles are told as failures. */
  happened(event: Happening): void;
  /** False where the page forbids it. */
  allows(action: Action): boolean;
  tokenChanged(event: Extract<TokenEvent, { type: 'token' }>): void;
}
