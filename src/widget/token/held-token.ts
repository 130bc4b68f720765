import type { Answer } from './check-answer.ts';
import type { Clock } from '../page/clock.ts';

/** A token at hand, and how old it is by two clocks. */
export interface HeldToken extends Answer {
  readonly sentAt: number;
  readonly sentAtWall: number;
  /** Age in milliseconds from which on it is renewed in the background. */
  readonly renewMs: number;
}

/** Not given out in its last seconds, so that no request starts with a token that dies on its way. */
const LAST_MS = 2000;

/**
 * The life of a token counts from its request, not from a slow answer.
 *
 * @param random from 0 to 1: spreads the renewals of many pages that were opened together.
 */
export function holdToken(
  answer: Answer,
  clock: Pick<HeldToken, 'sentAt' | 'sentAtWall'>,
  random: number,
): HeldToken {
  const margin = Math.min(60, answer.expiresIn / 12) * (1 - random / 2);
  const { ageMs = 0, ...held } = answer;
  const [sentAt, sentAtWall] = [clock.sentAt - ageMs, clock.sentAtWall - ageMs];
  return { ...held, sentAt, sentAtWall, renewMs: (answer.expiresIn - margin) * 1000 };
}

export function isAlive(token: HeldToken, clock: Clock): boolean {
  return clock.now() - token.sentAt < token.expiresIn * 1000 - LAST_MS;
}

export function isDue(token: HeldToken, clock: Clock): boolean {
  return clock.now() - token.sentAt >= token.renewMs;
}

/**
 * Whether it may be over although the monotonic clock says no: that one can stand still while a machine sleeps. A wall
 * clock that jumped looks the same, so this is a reason to ask for another, and none to throw this one away.
 */
export function mayHaveSlept(token: HeldToken, clock: Clock): boolean {
  return clock.wall() - token.sentAtWall >= token.renewMs;
}
