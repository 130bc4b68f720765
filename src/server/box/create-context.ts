import type { BoxAppConfig } from '../config.ts';
import { createBoxClock } from './clock.ts';
import type { BoxContext } from './context.ts';
import { createProof } from './proof.ts';

export interface BoxContextOptions extends Pick<BoxContext, 'fetch' | 'now' | 'wait'> {
  readonly config: BoxAppConfig;
  readonly apiUrl: string;
  /** How long one order may take in all, in ms. */
  readonly deadlineMs: number;
  /** Is told a clock that was corrected, in seconds; positive: this server's is ahead. */
  readonly onSkew: (skewSeconds: number) => void;
}

/** Makes a context whose clock and proofs go together, for one order after the other. @throws ConfigError where the key is still locked. */
export function createBoxContexts({ deadlineMs, onSkew, ...rest }: BoxContextOptions): () => BoxContext {
  const clock = createBoxClock(rest.now, onSkew);
  const prove = createProof(rest.config, clock.now);
  return () => ({ ...rest, clock, prove, endsAt: rest.now() + deadlineMs });
}
