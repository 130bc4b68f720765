import { Command } from 'commander';

import { readCommand } from '../../local-box/node/command-line.ts';
import { explain, runLocalBox } from '../../local-box/node/run.ts';
import { EXIT } from '../exit.ts';

interface Values {
  readonly port?: string;
  readonly configFile?: string;
  readonly cert?: string;
  readonly key?: string;
}

export function localBoxCommand(): Command {
  return new Command('local-box')
    .description('Start the Box API on this machine, in memory, to develop and test against.')
    .option('--port <number>', 'port to listen on; default LOCAL_BOX_PORT, else 3001; 0 takes any free one')
    .option('--config-file <file>', "write the app's configuration there, for BOX_CONFIG")
    .option('--cert <file>', 'serve over https with this certificate (PEM); needs --key')
    .option('--key <file>', 'its private key (PEM)')
    .action(async (values: Values, command: Command) => {
      await runLocalBox(readOptions(values, command)).catch((error: unknown) => {
        throw new Error(explain(error));
      });
    });
}

function readOptions(values: Values, command: Command) {
  try {
    return readCommand(argsOf(values), process.env);
  } catch (error) {
    return command.error(explain(error), { exitCode: EXIT.usage });
  }
}

/** The options as the local Box's own command line has them, whose checks then are the only ones. */
function argsOf({ port, configFile, cert, key }: Values): readonly string[] {
  return Object.entries({ port, 'config-file': configFile, cert, key }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  );
}
