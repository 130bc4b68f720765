import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';

import { runDoctor, stepLine, summary, type DoctorReport } from '../../doctor/index.ts';
import { createProxyFetch } from '../../server/node/index.ts';
import { EXIT } from '../exit.ts';
import { addDoctorOptions, doctorOptionsOf, type DoctorValues } from './doctor-options.ts';

const AFTER_HELP = `
Examples:
  box-file-widget doctor config.json --user ann@corp.example
  box-file-widget doctor config.json --user ann@corp.example --folder 123 --write \\
      --page https://intranet.example --record report.json

Exit codes: 0 all is well, 1 something is wrong, 2 wrong use.
No output and no report holds a secret, a token or an e-mail address.`;

export function doctorCommand(): Command {
  const command = new Command('doctor').description(
    'Walk from the configuration to a page’s first listing, and name what is wrong on the way.',
  );
  return addDoctorOptions(command)
    .addHelpText('after', AFTER_HELP)
    .action(async (config: string | undefined, values: DoctorValues) => {
      const report = await examine(config, values);
      process.stdout.write(values.json === true ? asJson(report) : `\n${summary(report)}\n`);
      if (values.record !== undefined) await record(values.record, report);
      process.exitCode = report.ok ? EXIT.well : EXIT.wrong;
    });
}

async function record(file: string, report: DoctorReport): Promise<void> {
  try {
    await writeFile(file, asJson(report), { mode: 0o600 });
  } catch {
    throw new Error(`The report could not be written to "${file}": check the folder and its permissions.`);
  }
}

/** By the way that the token endpoint takes to Box, through a proxy where one is named. */
async function examine(config: string | undefined, values: DoctorValues): Promise<DoctorReport> {
  const fetch = createProxyFetch();
  try {
    return await runDoctor({
      ...doctorOptionsOf(config, values, process.env),
      fetch,
      ...(values.json === true ? {} : { onStep: (step) => process.stdout.write(`${stepLine(step)}\n`) }),
    });
  } finally {
    await fetch.close();
  }
}

/** With what a reader of a ticket asks first. */
function asJson(report: DoctorReport): string {
  const { version: node, platform } = process;
  return `${JSON.stringify({ ...report, node, platform }, null, 2)}\n`;
}
