import { ensureBrowsers } from '../browsers/ensure.ts';
import { HELP, readChoice, type Choice } from './choice.ts';
import { sum, type Counts } from './counts.ts';
import { installPrograms } from './install-programs.ts';
import { runStep } from './run-step.ts';
import { stepsOf } from './steps.ts';

/** So many failures are named at the end. */
const MOST = 50;

/** `npm test`: every step runs, whatever became of those before. Gives the exit code: 0 when all passed. */
export async function main(args: string[]): Promise<number> {
  let choice: Choice;
  try {
    choice = readChoice(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return 1;
  }
  if (choice.help) {
    console.log(HELP);
    return 0;
  }
  return runAll(choice);
}

async function runAll(choice: Choice): Promise<number> {
  const steps = stepsOf(choice);
  const browsers = choice.browsers.filter((name) => steps.some(({ browser }) => browser === name));
  if (!ensureBrowsers(browsers, console.log)) return 1;
  if (choice.paths.length === 0 && choice.steps.includes('node')) installPrograms(console.log);
  const counts: Counts[] = [];
  for (const step of steps) counts.push(await runStep(step, console.log));
  const { passed, failed, failures } = sum(counts);
  if (failures.length > 0) console.log(`\nFailed:\n${failures.slice(0, MOST).join('\n')}`);
  if (failures.length > MOST) console.log(`and ${String(failures.length - MOST)} more`);
  console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
  return passed > 0 && failed === 0 ? 0 : 1;
}
