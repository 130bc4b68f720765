import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';

import { runDoctor, stepLine, summary, type DoctorReport } from '../../doctor/index.ts';
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
      const report = await runDoctor({
        ...doctorOptionsOf(config, values, process.env),
        ...(values.json ? {} : { onStep: (step) => process.stdout.write(`${stepLine(step)}\n`) }),
      });
      process.stdout.write(values.json ? asJson(report) : `\n${summary(report)}\n`);
      if (values.record !== undefined) await writeFile(values.record, asJson(report), { mode: 0o600 });
      process.exitCode = report.ok ? EXIT.well : EXIT.wrong;
    });
}

const asJson = (report: DoctorReport): string => `${JSON.stringify(report, null, 2)}\n`;
