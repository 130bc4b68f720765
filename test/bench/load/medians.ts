import type { Subject } from './pages.ts';
import type { Round } from './rounds.ts';
import type { Condition } from './throttle.ts';
import type { Visit } from './visit.ts';

export type Figures = { readonly [Key in keyof Visit]: number | undefined };

/** Medians of a subject's rounds in one condition, and the most requests of a kind. */
export interface Result {
  readonly subject: Subject;
  readonly condition: Condition;
  readonly first: Figures;
  readonly second: Figures;
}

export function medians(rounds: readonly Round[]): readonly Result[] {
  const keys = new Set(rounds.map(({ subject, condition }) => `${condition} ${subject}`));
  return [...keys].map((key) => {
    const [condition, subject] = key.split(' ') as [Condition, Subject];
    const own = rounds.filter((round) => round.condition === condition && round.subject === subject);
    return {
      subject,
      condition,
      first: figures(own.map(({ first }) => first)),
      second: figures(own.map(({ second }) => second)),
    };
  });
}

function figures(visits: readonly Visit[]): Figures {
  const [example] = visits;
  const keys = Object.keys(example ?? {}) as (keyof Visit)[];
  return Object.fromEntries(keys.map((key) => [key, summary(key, visits)])) as Figures;
}

/** One visit that asks twice is one too many: no median hides it. */
function summary(key: keyof Visit, visits: readonly Visit[]): number | undefined {
  const values = visits.map((visit) => visit[key]);
  if (key !== 'tokens' && key !== 'listings') return median(values);
  return Math.max(...values.map((value) => value ?? 0));
}

/** The lower of two in the middle; undefined where there is none. */
export function median(values: readonly (number | undefined)[]): number | undefined {
  const sorted = values.filter((value) => value !== undefined).sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}
