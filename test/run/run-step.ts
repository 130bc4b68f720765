import { spawn } from 'node:child_process';
import { COUNTS_FILE, judge, takeCounts, type Counts } from './counts.ts';
import type { Step } from './steps.ts';

const FILE = '.cache/test/counts.json';
/** Longer than any step takes: what is not done by then hangs. */
const LIMIT_MS = 30 * 60_000;

/** Runs a step, shows what it prints, and counts. A step without test files has nothing to count. */
export async function runStep(step: Step, say: (line: string) => void): Promise<Counts> {
  if (step.files?.length === 0) return { passed: 0, failed: 0 };
  say(`\n── ${step.title}`);
  const start = performance.now();
  takeCounts(FILE);
  const exitCode = await run(step);
  const counts = judge(step.files ? takeCounts(FILE) : asOneTest(exitCode), exitCode);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  say(`── ${step.title}: ${String(counts.passed)} passed, ${String(counts.failed)} failed, ${seconds} s`);
  return counts;
}

function asOneTest(exitCode: number): Counts {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function run({ command, browser, widget }: Step): Promise<number> {
  const [program = '', ...args] = command;
  const chosen = { ...(browser && { BROWSER: browser }), ...(widget !== undefined && { WIDGET: widget }) };
  const env = { ...process.env, [COUNTS_FILE]: FILE, ...chosen };
  const child = spawn(program, args, { env, stdio: ['ignore', 'inherit', 'inherit'], timeout: LIMIT_MS });
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${program} does not start: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}
