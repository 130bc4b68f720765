import { describe, type Exchange } from '../evidence/exchange.ts';
import { finding } from '../finding.ts';
import type { Finding } from '../report.ts';

/** An assertion that Box refused for its times, also after the clock was corrected by Box's `Date`. */
export function clockFinding(exchange: Exchange, skewSeconds: number | undefined): Finding {
  const isBehind = /before the expiration/i.test(exchange.message);
  const evidence = [
    describe(exchange),
    skewSeconds === undefined
      ? 'The answer had no Date to correct the clock by.'
      : `The Date of the answer is ${Math.abs(skewSeconds)} s off this clock, and an assertion by it was refused too: a proxy may send a Date that is not Box's.`,
  ];
  return finding(isBehind ? 'clock_behind' : 'clock_ahead', evidence);
}
