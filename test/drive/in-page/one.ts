import { tagOf } from './describe.ts';
import { find } from './find.ts';
import type { Steps } from './query.ts';
import { isVisible } from './visible.ts';

/** Why nothing can be done yet: the driver tries again until its time is up, and then says this. */
export interface Problem {
  readonly problem: string;
}

export function isProblem(value: object): value is Problem {
  return 'problem' in value;
}

/** The one visible element that the steps lead to. */
export function theOne(steps: Steps): Element | Problem {
  const all = find(steps);
  const visible = all.filter(isVisible);
  const [one] = visible;
  if (!one) return { problem: all.length > 0 ? 'is there, but not visible' : 'is not there' };
  if (visible.length > 1) {
    const some = visible.slice(0, 5).map(tagOf).join(', ');
    return { problem: `is ${String(visible.length)} elements (${some}): say which, e.g. by nth()` };
  }
  return one;
}
