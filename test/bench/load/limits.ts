import type { Figures, Result } from './medians.ts';
import type { Subject } from './pages.ts';
import type { Condition } from './throttle.ts';

/** One line of what has to be shown. */
export interface Judged {
  readonly what: string;
  readonly value: number;
  readonly limit: number;
  readonly met: boolean;
}

type Of = (subject: Subject) => Figures;
type Rule = readonly [what: string, limit: number, value: (first: Of, second: Of) => number | undefined];

const ratio = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? undefined : one / other;

const beside = (subject: Subject, key: 'firstName' | 'usable', other: Subject = 'upstream') => {
  return (of: Of) => ratio(of(subject)[key], of(other)[key]);
};

/** Ratios to upstream in the same run. */
const RATIOS: Readonly<Record<Condition, readonly Rule[]>> = {
  throttled: [
    ['shadow: first name / upstream', 0.12, beside('shadow', 'firstName')],
    ['shadow: usable / upstream', 0.4, beside('shadow', 'usable')],
  ],
  unthrottled: [
    ['shadow: first name / upstream', 0.2, beside('shadow', 'firstName')],
    ['shadow: usable / upstream', 0.65, beside('shadow', 'usable')],
  ],
};

const BOTH: readonly Rule[] = [
  ['shadow: first name / bare chain', 1.5, beside('shadow', 'firstName', 'bare')],
  ['frame: first name / upstream', 0.15, beside('frame', 'firstName')],
  ['frame: usable / upstream', 1.05, beside('frame', 'usable')],
  ...(['shadow', 'frame'] as const).flatMap((subject): Rule[] => [
    [`${subject}: layout shift of the swap`, 0.002, (of) => of(subject).swapShift],
    [`${subject}: token requests`, 1, (of) => of(subject).tokens],
    [`${subject}: listings`, 1, (of) => of(subject).listings],
    [
      `${subject}: second visit, first name after the listing (ms)`,
      100,
      (_first, second) => late(second(subject)),
    ],
  ]),
];

const late = ({ firstName, listed }: Figures): number | undefined =>
  firstName === undefined || listed === undefined ? undefined : firstName - listed;

/** What was measured of the lines; a line whose subjects were left out is left out. */
export function judge(results: readonly Result[], condition: Condition): readonly Judged[] {
  const of =
    (which: 'first' | 'second'): Of =>
    (subject) =>
      results.find((result) => result.subject === subject && result.condition === condition)?.[which] ??
      ({} as Figures);
  return [...RATIOS[condition], ...BOTH].flatMap(([what, limit, valueOf]) => {
    const value = valueOf(of('first'), of('second'));
    return value === undefined ? [] : [{ what, value, limit, met: value <= limit }];
  });
}

export const lineOf = ({ what, value, limit, met }: Judged): string =>
  `${met ? 'met    ' : 'not met'}  ${what}: ${value.toFixed(value < 10 ? 3 : 0)} (limit ${limit})`;
