import { readFile } from 'node:fs/promises';
import { Command } from 'commander';

import { readCases, runContract, signInByForm, type ContractOptions } from '../../contract-suite/index.ts';
import type { CaseResult } from '../../contract-suite/index.ts';
import { EXIT } from '../exit.ts';

interface Values {
  readonly sessions?: string;
  readonly signIn?: string;
  readonly box?: string;
  readonly json?: true;
}

const AFTER_HELP = `
FILE holds the headers that carry each person's session:
  {"ada": {"Cookie": "session=…"}, "nobody": {"Cookie": "session=…"}}
The people of the cases are ada, grace, mallory, ivan (inactive in Box), twin (two Box users with one address)
and nobody (no Box account). Cases of people without a session are left out.

Exit codes: 0 all passed, 1 something failed, 2 wrong use.`;

export function contractCommand(): Command {
  return new Command('contract')
    .description('Play the cases of the token contract against a backend that you have written.')
    .argument('<url>', 'its token URL')
    .option('--sessions <file>', 'sessions of the people in the cases (JSON, see below)')
    .option('--sign-in <url>', 'instead: where a form with the field "user" signs a person in')
    .option('--box <url>', 'the local Box that the backend works with; else what needs it is left out')
    .option('--json', 'one result a line, as JSON')
    .addHelpText('after', AFTER_HELP)
    .action(async (url: string, values: Values, command: Command) => {
      const sessions = await sessionsOf(values, command);
      const options = { url, sessions, ...(values.box === undefined ? {} : { boxUrl: values.box }) };
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for await (const result of runContract(await readCases(), options)) {
        counts[result.result] += 1;
        print(values.json === true ? JSON.stringify(result) : lineOf(result));
      }
      if (values.json !== true) {
        print(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} left out`);
      }
      process.exitCode = counts.failed === 0 ? EXIT.well : EXIT.wrong;
    });
}

async function sessionsOf(
  { sessions, signIn }: Values,
  command: Command,
): Promise<ContractOptions['sessions']> {
  if (signIn !== undefined) return signInByForm(signIn);
  if (sessions === undefined) return {};
  try {
    return JSON.parse(await readFile(sessions, 'utf8')) as Record<string, Record<string, string>>;
  } catch {
    return command.error(`The sessions file "${sessions}" is missing or not JSON.`, { exitCode: EXIT.usage });
  }
}

const MARKS = { passed: '✓', failed: '✗', skipped: '–' } as const;

function lineOf({ topic, name, result, why }: CaseResult): string {
  return `${MARKS[result]} ${topic}: ${name}${why === undefined ? '' : `\n    ${why}`}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
