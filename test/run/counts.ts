import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

/** How many tests passed and failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** What failed, a line each: where, its name, and why. */
  readonly failures: readonly string[];
}

/** The variable that tells a test runner's reporter which file its counts go to. */
export const COUNTS_FILE = 'TEST_COUNTS_FILE';

/** Called in the test runner's process; without the variable nobody wants to know. */
export function writeCounts(counts: Counts): void {
  const file = process.env[COUNTS_FILE];
  if (file === undefined) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(counts));
}

/** What a runner left behind; undefined where it ended before it could count. */
export function takeCounts(file: string): Counts | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Counts;
  } catch {
    return undefined;
  } finally {
    rmSync(file, { force: true });
  }
}

/** A runner that failed without a failed test, or that ran none, counts as a failure. */
export function judge(counts: Counts = NONE, exitCode: number): Counts {
  const isSilent = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  if (!isSilent) return counts;
  const failure = `ended with ${String(exitCode)}, ${String(counts.passed)} passed and no failed test`;
  return { ...counts, failed: 1, failures: [failure] };
}

export const NONE: Counts = { passed: 0, failed: 0, failures: [] };

/** A failed test for a reader who sees the end of a log alone. */
export function describeFailure(file: string | undefined, name: string, why: unknown): string {
  const message = why instanceof Error ? why.message : typeof why === 'string' ? why : '';
  const where = file === undefined ? '' : `${relative(process.cwd(), file)}: `;
  return `${where}${name}: ${message.replaceAll(/\s+/g, ' ').slice(0, 300)}`;
}

export function sum(all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((total, { passed }) => total + passed, 0),
    failed: all.reduce((total, { failed }) => total + failed, 0),
    failures: all.flatMap(({ failures }) => failures),
  };
}
