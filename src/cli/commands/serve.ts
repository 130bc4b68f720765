import { Command } from 'commander';

import { startServe } from '../serve/start.ts';
import { addServeOptions, type ServeValues } from './serve-options.ts';

const AFTER_HELP = `
Secrets come by the environment alone:
  BOX_CONFIG        path of the configuration file, or its text, where no [config] is named
  IDENTITY_SECRET   of the signed header: 32 characters or longer; several with commas while they are exchanged
  JWT_SECRET        of a JWT with HS256, HS384 or HS512: 32 characters or longer
  REDIS_KEYS        id:key, each key from "openssl rand -base64 32"; the first encrypts, all of them decrypt

Beside the token endpoint: /healthz, /metrics, and the built widget at /box-file-widget/.
Put it behind a reverse proxy; docs/deploy.md has examples. SIGTERM answers what is under way, and ends it.`;

export function serveCommand(): Command {
  const command = new Command('serve')
    .description('Serve the token endpoint behind the reverse proxy of an intranet.')
    .argument('[config]', "configuration file from Box's developer console; default BOX_CONFIG");
  return addServeOptions(command)
    .addHelpText('after', AFTER_HELP)
    .action(async (config: string | undefined, values: ServeValues) => {
      const { url, stop } = await startServe(config, values, process.env);
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
      process.stdout.write(`Serving ${url}${values.tokenPath}\n`);
    });
}
