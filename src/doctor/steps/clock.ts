import { finding } from '../finding.ts';
import { broken, passed, skipped, type Step } from '../step.ts';

/** An assertion lives 30 s, and Box takes none that ends later than 60 s from now: so much stands a clock either way. */
const TOO_MUCH_S = 28;
const NOTEWORTHY_S = 5;

export const clockStep: Step = {
  name: 'clock',
  title: 'Clock',
  run: ({ gains }) => Promise.resolve(judge(gains.skewMs)),
};

function judge(skewMs: number | undefined) {
  if (skewMs === undefined) return skipped('no answer of Box told its time');
  const seconds = Math.abs(Math.round(skewMs / 1000));
  const side = skewMs > 0 ? 'ahead of' : 'behind';
  const evidence = [`By the Date header of Box's answer this clock is ${seconds} s ${side} Box's.`];
  if (seconds > TOO_MUCH_S) {
    return broken(
      finding(skewMs > 0 ? 'clock_ahead' : 'clock_behind', evidence, { by: `, by ${seconds} s` }),
    );
  }
  if (seconds > NOTEWORTHY_S)
    return passed(`${seconds} s ${side} Box's`, {}, [
      finding('clock_drifting', evidence, { by: ` ${seconds} s` }),
    ]);
  return passed(`within ${Math.max(seconds, 1)} s of Box's`);
}
