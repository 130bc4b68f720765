import type { Result } from './medians.ts';
import type { Subject } from './pages.ts';
import type { Measured } from './rounds.ts';
import type { Condition } from './throttle.ts';

/** One line of what has to be shown. */
export interface Judged {
  readonly what: string;
  readonly value: number;
  readonly limit: number;
  readonly met: boolean;
}

type Of = (subject: Subject) => Partial<Result>;
type Rule = readonly [what: string, limit: number, value: (of: Of) => number | undefined];

const ratio = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || other === undefined ? undefined : one / other;

const beside = (subject: Subject, key: 'firstName' | 'usable', other: Subject = 'upstream') => {
  return (of: Of) => ratio(of(subject).first?.[key], of(other).first?.[key]);
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
    [`${subject}: layout shift of the swap`, 0.002, (of) => of(subject).watched?.swapShift],
    [`${subject}: token requests`, 1, (of) => of(subject).first?.tokens],
    [`${subject}: listings`, 1, (of) => of(subject).first?.listings],
    [
      `${subject}: second visit, first name beyond the token's and the listing's own time (ms)`,
      100,
      (of) => beyond(of(subject).second),
    ],
  ]),
];

export function beyond(second: Result['second'] = {}): number | undefined {
  const { firstName, tokenTime, listingTime } = second;
  if (firstName === undefined || tokenTime === undefined || listingTime === undefined) return undefined;
  return firstName - tokenTime - listingTime;
}

/** What was measured of the lines; a line whose subjects were left out is left out. */
export function judge(results: readonly Result[], condition: Condition): readonly Judged[] {
  const of: Of = (subject) =>
    results.find((result) => result.subject === subject && result.condition === condition) ?? {};
  return [...RATIOS[condition], ...BOTH].flatMap(([what, limit, valueOf]) => {
    const value = valueOf(of);
    return value === undefined ? [] : [{ what, value, limit, met: value <= limit }];
  });
}

export const judgeTwo = ({ tokens, listings }: Measured['two']): readonly Judged[] => [
  { what: 'shadow: token requests', value: tokens, limit: 1, met: tokens <= 1 },
  { what: 'shadow: listings', value: listings, limit: 1, met: listings <= 1 },
];

export const lineOf = ({ what, value, limit, met }: Judged): string =>
  `${met ? 'met    ' : 'not met'}  ${what}: ${value.toFixed(value < 10 ? 3 : 0)} (limit ${limit})`;
