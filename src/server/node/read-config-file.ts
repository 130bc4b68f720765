import { readFile } from 'node:fs/promises';

import { parseConfig, type BoxAppConfig } from '../config.ts';
import { ConfigError } from '../config-error.ts';
import { unlockConfig } from './unlock-config.ts';

/**
 * Reads and opens the configuration file of a Box app, ready for `createTokenEndpoint`.
 * @throws ConfigError, one sentence: no such file, not JSON, a field missing, wrong passphrase, no key.
 */
export async function readConfigFile(path: string): Promise<BoxAppConfig> {
  return unlockConfig(parseConfig(await readConfigText(path)));
}

/** @throws ConfigError where the file is not there or may not be read. */
export async function readConfigText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw new ConfigError(
      `The configuration file "${path}" ${whyUnread(code)}.`,
      code === 'ENOENT' ? 'file_missing' : 'file_unreadable',
    );
  }
}

function whyUnread(code: unknown): string {
  if (code === 'ENOENT')
    return 'does not exist: check the path, or download it from the Box developer console';
  if (code === 'EACCES') return 'may not be read by this user: change its permissions';
  if (code === 'EISDIR') return 'is a folder: name the JSON file in it';
  return 'could not be read: check the path and its permissions';
}
