import type { BoxContext } from '../server/box/context.ts';
import type { BoxAppConfig } from '../server/config.ts';
import type { JsonObject } from '../server/json.ts';
import type { Witness } from './evidence/witness.ts';
import type { Settings } from './options.ts';
import type { Finding, StepName } from './report.ts';

/** What the steps so far have brought; a step does without what is missing, or is left out. */
export interface Gains {
  readonly config?: BoxAppConfig;
  /** Makes the context of one order at Box. */
  readonly box?: () => BoxContext;
  /** Box answers at all. */
  readonly reached?: true;
  /** Milliseconds, positive where this machine's clock is ahead; undefined where Box told no time. */
  readonly skewMs?: number;
  readonly serviceToken?: string;
  /** The app may look up users. */
  readonly seesUsers?: true;
  readonly userId?: string;
  readonly userToken?: string;
  /** Box's `permissions` of the folder, for the user; set once it opens. */
  readonly permissions?: JsonObject;
  readonly narrowedToken?: string;
}

/** A walk under way. */
export interface Walk {
  readonly settings: Settings;
  readonly witness: Witness;
  readonly gains: Gains;
  /** Adds what no report may repeat. */
  readonly hide: (secret: unknown) => void;
}

export type StepResult = Passed | Failed | Skipped;

export interface Passed {
  readonly state: 'passed';
  /** What has been proved. */
  readonly note: string;
  readonly gains: Gains;
  readonly findings: readonly Finding[];
}

export interface Failed {
  readonly state: 'failed';
  readonly findings: readonly Finding[];
  /** What can be built on all the same. */
  readonly gains: Gains;
}

export interface Skipped {
  readonly state: 'skipped';
  /** Why. */
  readonly note: string;
}

export interface Step {
  readonly name: StepName;
  /** For people, e.g. `The app's own token`. */
  readonly title: string;
  readonly run: (walk: Walk) => Promise<StepResult>;
}

export function passed(note: string, gains: Gains = {}, notices: readonly Finding[] = []): Passed {
  return { state: 'passed', note, gains, findings: notices };
}

export function broken(findings: Finding | readonly Finding[], gains: Gains = {}): Failed {
  return { state: 'failed', findings: [findings].flat(), gains };
}

export function skipped(note: string): Skipped {
  return { state: 'skipped', note };
}
