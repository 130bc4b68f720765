import { execFile } from 'node:child_process';
import { MODE_FILES, type Cell, type CellResult, type Outcome } from './cells.ts';

const RUNNER = ['--import=tsx', '--test', '--test-concurrency=1'];
const REPORTER = ['--test-reporter=./test/matrix/report-outcomes.mjs', '--test-reporter-destination=stdout'];
/** Longer than any cell takes: what is not done by then hangs. */
const LIMIT_MS = 10 * 60_000;

/** Runs a mode's journeys in one engine and one browser. */
export function runCell(cell: Cell): Promise<CellResult> {
  const files = MODE_FILES[cell.mode].map((name) => `test/journeys/${name}.test.ts`);
  const env = { ...process.env, BROWSER: cell.browser, ENGINE: cell.engine };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [...RUNNER, ...REPORTER, ...files],
      { env, timeout: LIMIT_MS, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout) => {
        resolve({ ...cell, outcomes: outcomesIn(stdout) });
      },
    );
  });
}

/** Tests may print as well. */
function outcomesIn(stdout: string): Outcome[] {
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{"name":'))
    .map((line) => JSON.parse(line) as Outcome);
}
