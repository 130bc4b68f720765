import type { Subject } from './pages.ts';
import type { Round } from './rounds.ts';
import type { Condition } from './throttle.ts';
import type { Shifts, Visit } from './visit.ts';

export type Figures<Measured = Visit> = { readonly [Key in keyof Measured]?: number | undefined };

/** Medians of a subject's rounds in one condition, and the most requests of a kind. */
export interface Result {
  readonly subject: Subject;
  readonly condition: Condition;
  readonly first: Figures;
  readonly second: Figures;
  readonly watched: Figures<Shifts>;
}

/** One visit that asks twice, or moves a name, is one too many: no median hides it. */
const MOST: readonly string[] = ['tokens', 'listings', 'swapShift'];

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
      watched: figures(own.map(({ watched }) => watched)),
    };
  });
}

function figures<Measured extends object>(visits: readonly Measured[]): Figures<Measured> {
  const keys = Object.keys(visits[0] ?? {}) as (keyof Measured & string)[];
  const entries = keys.map((key) => {
    const values = visits.map((visit) => visit[key] as number | undefined);
    return [key, MOST.includes(key) ? Math.max(...values.map((value) => value ?? 0)) : median(values)];
  });
  return Object.fromEntries(entries) as Figures<Measured>;
}

/** The lower of two in the middle; undefined where there is none. */
export function median(values: readonly (number | undefined)[]): number | undefined {
  const sorted = values.filter((value) => value !== undefined).sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}
