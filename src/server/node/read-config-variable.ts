import { parseConfig, type BoxAppConfig } from '../config.ts';
import { ConfigError } from '../config-error.ts';
import { readConfigText } from './read-config-file.ts';
import { unlockConfig } from './unlock-config.ts';

/** The one variable that the configuration comes in. */
export const CONFIG_VARIABLE = 'BOX_CONFIG';

/**
 * Reads and opens the configuration that the environment names: `BOX_CONFIG` is the path of the console's JSON file, or
 * the JSON itself, as secret stores hand it over.
 * @throws ConfigError, one sentence, as `readConfigFile`; also where the variable is not set.
 */
export async function readConfigVariable(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<BoxAppConfig> {
  return unlockConfig(parseConfig(await readVariableText(env)));
}

/** The text that the variable holds, or that the file it names does. @throws ConfigError where there is none. */
export async function readVariableText(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<string> {
  const value = env[CONFIG_VARIABLE]?.trim() ?? '';
  if (value === '') {
    throw new ConfigError(
      `The variable ${CONFIG_VARIABLE} is not set: give it the path of the configuration file from the Box developer console, or the file's text.`,
      'file_missing',
    );
  }
  return isPath(value) ? readConfigText(value) : value;
}

/** Narrow, since a path is named in messages, and a configuration that came in a wrong form must not be. */
function isPath(value: string): boolean {
  return value.length <= 500 && !/[{"\n]/.test(value);
}
