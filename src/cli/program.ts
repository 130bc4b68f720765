import { Command } from 'commander';

import { contractCommand } from './commands/contract.ts';
import { doctorCommand } from './commands/doctor.ts';
import { localBoxCommand } from './commands/local-box.ts';
import { serveCommand } from './commands/serve.ts';

/** The whole command line; one file a command. Wrong use is thrown, as a CommanderError. */
export function createProgram(): Command {
  const program = new Command('box-file-widget')
    .description("A signed-in intranet user's Box files in one tag.")
    .helpCommand(false);
  for (const command of [serveCommand(), doctorCommand(), contractCommand(), localBoxCommand()])
    program.addCommand(command.copyInheritedSettings(program));
  return throwing(program);
}

/** In place of ending the process; set for each command, since added ones do not inherit it. */
function throwing(command: Command): Command {
  command.exitOverride();
  for (const child of command.commands) throwing(child);
  return command;
}
