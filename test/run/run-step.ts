import { spawn } from 'node:child_process';
import { COUNTS_FILE, judge, NONE, sum, takeCounts, type Counts } from './counts.ts';
import type { Command, Step } from './steps.ts';

/** Longer than any step takes: what is not done by then hangs. */
const LIMIT_MS = 30 * 60_000;

/** Runs a step, shows what it prints, and counts. A step without test files has nothing to count. */
export async function runStep(step: Step, say: (line: string) => void): Promise<Counts> {
  if (step.files?.length === 0) return NONE;
  say(`\n── ${step.title}`);
  const start = performance.now();
  const counts = sum(await Promise.all(step.commands.map((command, nth) => runOne(step, command, nth))));
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  say(`── ${step.title}: ${String(counts.passed)} passed, ${String(counts.failed)} failed, ${seconds} s`);
  return counts;
}

async function runOne(step: Step, command: Command, nth: number): Promise<Counts> {
  const file = `.cache/test/counts-${String(nth)}.json`;
  takeCounts(file);
  const exitCode = await run(
    command,
    { ...process.env, ...variablesOf(step), [COUNTS_FILE]: file },
    nth === 0,
  );
  const counts = judge(step.files ? takeCounts(file) : asOneTest(exitCode), exitCode);
  return { ...counts, failures: counts.failures.map((failure) => `${step.title}: ${failure}`) };
}

function asOneTest(exitCode: number): Counts {
  return exitCode === 0 ? { ...NONE, passed: 1 } : NONE;
}

function variablesOf({ browser, widget }: Step): NodeJS.ProcessEnv {
  return { ...(browser && { BROWSER: browser }), ...(widget !== undefined && { WIDGET: widget }) };
}

/** @param isShown at once; else when it has ended, so that two at a time can be read. */
function run([program = '', ...args]: Command, env: NodeJS.ProcessEnv, isShown: boolean): Promise<number> {
  const output = isShown ? 'inherit' : 'pipe';
  const child = spawn(program, args, { env, stdio: ['ignore', output, output], timeout: LIMIT_MS });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => said.push(part));
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${program} does not start: ${error.message}`);
      resolve(1);
    });
    child.once('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}
