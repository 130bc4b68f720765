import { StartError } from './start-error.ts';

export interface Settings {
  readonly port: number;
  readonly localBoxPort: number;
  /** Path of a config file from Box's developer console; without it the local Box is used. */
  readonly boxConfig: string | undefined;
}

export const HELP = `npm start: the demo intranet and a Box to go with it

  PORT             the intranet's port (3000)
  LOCAL_BOX_PORT   the local Box's port (3001)
  BOX_CONFIG       a config file from Box's developer console: use that Box account, not the local Box
`;

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    port: port(env, 'PORT', 3000),
    localBoxPort: port(env, 'LOCAL_BOX_PORT', 3001),
    boxConfig: env['BOX_CONFIG'],
  };
}

function port(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const value = env[name];
  if (value === undefined || value === '') return otherwise;
  const number = Number(value);
  if (Number.isInteger(number) && number >= 0 && number <= 65535) return number;
  throw new StartError(`${name} must be a port number from 0 to 65535.`);
}
