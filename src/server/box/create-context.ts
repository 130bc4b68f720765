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
export function createBoxContexts(options: BoxContextOptions): () => BoxContext {
  const { config, apiUrl, fetch, now, wait, deadlineMs, onSkew } = options;
  const clock = createBoxClock(now, onSkew);
  const prove = createProof(config, clock.now);
  // Field by field, being made for each request: a spread costs it microseconds.
  return () => ({ config, apiUrl, fetch, now, wait, clock, prove, endsAt: now() + deadlineMs });
}
