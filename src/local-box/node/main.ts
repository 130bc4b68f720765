import { HELP, readCommand } from './command-line.ts';
import { explain, runLocalBox } from './run.ts';

/** `npm run local-box`. */
async function main(): Promise<void> {
  const { help, ...command } = readCommand(process.argv.slice(2), process.env);
  if (help) {
    process.stdout.write(HELP);
    return;
  }
  await runLocalBox(command);
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});
