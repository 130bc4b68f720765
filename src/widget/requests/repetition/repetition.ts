import type { BoxRequest, BoxResponse } from '../axios.ts';
import type { UploadSessions } from '../upload-sessions.ts';
import type { Ask } from './ask.ts';

/** A write whose answer was lost: it may have been done. */
export interface Repeated {
  readonly request: BoxRequest;
  readonly ask: Ask;
  readonly sessions: UploadSessions;
  /** When it was sent first, in milliseconds since 1970 by this machine's clock. */
  readonly startedAt: number;
}

/** What Box says to the repetition. */
export interface Refusal {
  readonly status: number;
  readonly boxCode: string | undefined;
  /** Box's `context_info.conflicts`, a list where it is one object. */
  readonly conflicts: readonly unknown[];
}

type Found = Promise<BoxResponse | undefined>;

/** How to find out that a write has been done; the answer found stands for the lost one. With neither, twice is as once. */
export interface Repetition {
  /** Looks before the request is sent once more. */
  readonly before?: (repeated: Repeated) => Found;
  /** Box does not do it once more: perhaps since it has been done. */
  readonly refused?: (repeated: Repeated, refusal: Refusal) => Found;
}
