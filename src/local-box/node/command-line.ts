import { parseArgs } from 'node:util';

export interface Command {
  readonly help: boolean;
  readonly port: number;
  readonly configFile: string | undefined;
  /** Paths of PEM files, to serve over TLS. */
  readonly tls: { readonly key: string; readonly cert: string } | undefined;
}

const DEFAULT_PORT = 3001;

export const HELP = `Usage: npm run local-box -- [options]

Starts the local Box: the Box API on this machine, in memory, to develop and test against.

  --port <number>       port to listen on; default LOCAL_BOX_PORT, else ${DEFAULT_PORT}; 0 takes any free one
  --config-file <file>  writes the app's config file there, for BOX_CONFIG
  --cert <file>         serves over https with this certificate (PEM); needs --key
  --key <file>          its private key (PEM)
  --help                shows this
`;

/**
 * Options before environment.
 *
 * @throws Error with a sentence for the user
 */
export function readCommand(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Command {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      port: { type: 'string' },
      'config-file': { type: 'string' },
      cert: { type: 'string' },
      key: { type: 'string' },
    },
  });
  const port = values.port ?? env['LOCAL_BOX_PORT'] ?? String(DEFAULT_PORT);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    throw new Error(`"${port}" is no port: give a number from 0 to 65535.`);
  return { help: values.help, port: Number(port), configFile: values['config-file'], tls: tlsOf(values) };
}

function tlsOf({ cert, key }: { readonly cert?: string; readonly key?: string }): Command['tls'] {
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined || key === undefined) throw new Error('--cert and --key go together: give both.');
  return { cert, key };
}
