import type { Reason } from '../../../contract/token-request.ts';

/** The widget has another token; the token itself is told to nobody. */
export class BoxTokenChangeEvent extends Event {
  /** Why it was asked for. */
  readonly reason: Reason;
  /** Remaining life in seconds; `Infinity` where nobody has said. */
  readonly expiresIn: number;

  constructor(reason: Reason, expiresIn: number) {
    super('box-token-change', { bubbles: true, composed: true });
    this.reason = reason;
    this.expiresIn = expiresIn;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'box-token-change': BoxTokenChangeEvent;
  }
}
