import { Argument, InvalidArgumentError, Option, type Command } from 'commander';

import { FEATURES, isFeature, type Feature } from '../../contract/features.ts';
import { isFolderId } from '../../contract/token-request.ts';
import { ENGINES, MODES, originOf, type DoctorOptions, type Engine, type Mode } from '../../doctor/index.ts';
import { inspectCertificate } from '../../doctor/node/index.ts';
import { readConfigText, readVariableText, unlockConfig } from '../../server/node/index.ts';

/** The values of the doctor's options, checked. */
export interface DoctorValues {
  readonly user?: string;
  readonly folder: string;
  readonly features: readonly Feature[];
  readonly write?: boolean;
  readonly page?: string;
  readonly engine: Engine;
  readonly modes: readonly Mode[];
  readonly tokenUrl?: string;
  readonly engineUrl?: string;
  readonly apiUrl: string;
  readonly uploadUrl: string;
  readonly json?: boolean;
  readonly record?: string;
}

export function addDoctorOptions(command: Command): Command {
  return command
    .addArgument(
      new Argument('[config]', "configuration file from Box's developer console; default BOX_CONFIG"),
    )
    .option('--user <e-mail>', 'look this person up, and do what follows in their name', email)
    .option('--folder <id>', "folder that the page shows; 0 is all of the user's files", folder, '0')
    .addOption(
      new Option('--features <list>', `what the page offers, of ${FEATURES.join(', ')}`)
        .argParser(features)
        .default(['browse', 'download', 'upload'], 'browse,download,upload'),
    )
    .option('--write', 'upload a small file and delete it again')
    .option('--page <url>', 'test its origin with Box, and print its Content-Security-Policy', url)
    .addOption(
      new Option('--engine <name>', "the widget's engine, for the policy").choices(ENGINES).default('shadow'),
    )
    .addOption(
      new Option('--modes <list>', `the widget's modes, for the policy, of ${MODES.join(', ')}`)
        .argParser(modes)
        .default(['explorer'], 'explorer'),
    )
    .option('--token-url <url>', "token endpoint, where it is not on the page's own server", url)
    .option('--engine-url <url>', "where the frame engine's files come from, where it is not Box's CDN", url)
    .option('--api-url <url>', "Box's API", url, 'https://api.box.com')
    .option('--upload-url <url>', "Box's API for uploads", url, 'https://upload.box.com')
    .option('--json', 'print the report as JSON, and nothing else')
    .option('--record <file>', 'write the report there, to attach to a ticket');
}

/** @param env `BOX_CONFIG` names or holds the configuration where the command line names none. */
export function doctorOptionsOf(
  config: string | undefined,
  values: DoctorValues,
  env: Readonly<Record<string, string | undefined>>,
): DoctorOptions {
  const { user, folder: folderId, features: wanted, write = false, apiUrl, uploadUrl } = values;
  const page = pageOf(values);
  return {
    readConfig: () => (config === undefined ? readVariableText(env) : readConfigText(config)),
    unlock: unlockConfig,
    folderId,
    features: wanted,
    write,
    apiUrl,
    uploadUrl,
    inspectCertificate,
    ...(user === undefined ? {} : { email: user }),
    ...(page === undefined ? {} : { page }),
  };
}

function pageOf({ page, engine, modes: chosen, ...urls }: DoctorValues): DoctorOptions['page'] {
  if (page === undefined) return undefined;
  const { tokenUrl, engineUrl } = urls;
  return {
    url: page,
    engine,
    modes: chosen,
    ...(tokenUrl === undefined ? {} : { tokenUrl }),
    ...(engineUrl === undefined ? {} : { engineUrl }),
  };
}

function email(value: string): string {
  if (/^[^\s@]+@[^\s@]+$/.test(value)) return value;
  throw new InvalidArgumentError('It has to be an e-mail address.');
}

function folder(value: string): string {
  if (isFolderId(value)) return value;
  throw new InvalidArgumentError("It has to be the digits at the end of the folder's address in Box.");
}

function url(value: string): string {
  try {
    originOf(value);
    if (new URL(value).username !== '') throw new TypeError('It would be seen in requests.');
    return value;
  } catch {
    throw new InvalidArgumentError(
      'It has to be a URL, such as https://intranet.example, without user and password.',
    );
  }
}

function features(value: string): readonly Feature[] {
  const names = value.split(',').map((name) => name.trim());
  if (names.every(isFeature)) return names.filter(isFeature);
  throw new InvalidArgumentError(`Choose from ${FEATURES.join(', ')}, with commas between them.`);
}

function modes(value: string): readonly Mode[] {
  const names = value.split(',').map((name) => name.trim());
  const known = MODES.filter((mode) => names.includes(mode));
  if (known.length === new Set(names).size) return known;
  throw new InvalidArgumentError(`Choose from ${MODES.join(', ')}, with commas between them.`);
}
