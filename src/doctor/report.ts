import type { CauseCode } from './causes/index.ts';

/** The walk, in order; each name is stable. */
export const STEP_NAMES = [
  'config',
  'key',
  'network',
  'clock',
  'service-token',
  'enterprise-access',
  'user',
  'user-token',
  'folder',
  'downscope',
  'listing',
  'upload',
  'cors',
] as const;

export type StepName = (typeof STEP_NAMES)[number];

/** One thing that is wrong (`fault`), or that works and had better be changed (`notice`). */
export interface Finding {
  /** Stable; docs/doctor.md lists them all. */
  readonly cause: CauseCode;
  readonly severity: 'fault' | 'notice';
  /** What is wrong, one sentence. */
  readonly what: string;
  /** How that is known: what Box, the network or the file said. */
  readonly evidence: readonly string[];
  /** What to click or change. */
  readonly remedy: string;
  /** Where to do it. */
  readonly where: string;
}

export type StepState = 'passed' | 'failed' | 'skipped';

export interface StepReport {
  readonly step: StepName;
  readonly title: string;
  readonly state: StepState;
  /** What the step has proved, or why it was left out; empty where it failed. */
  readonly note: string;
  readonly findings: readonly Finding[];
}

/** Ready to paste: what the page's server has to send, and what the Box app has to list. */
export interface PageReport {
  /** For "CORS Domains" of the Box app. */
  readonly origin: string;
  /** One directive a line, for `Content-Security-Policy`. */
  readonly policy: readonly string[];
}

/** Without any secret, token or e-mail address: it may be attached to a ticket. */
export interface DoctorReport {
  readonly ok: boolean;
  /** ISO 8601, by this machine's clock. */
  readonly at: string;
  readonly apiUrl: string;
  readonly steps: readonly StepReport[];
  readonly page?: PageReport;
}

export function findingsOf({ steps }: Pick<DoctorReport, 'steps'>): readonly Finding[] {
  return steps.flatMap(({ findings }) => findings);
}
