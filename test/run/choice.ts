import { parseArgs } from 'node:util';
import { BROWSER_NAMES, type BrowserName } from '../browsers/names.ts';

export const STEP_NAMES = ['build', 'lint', 'node', 'drive', 'widget', 'journeys'] as const;

export type StepName = (typeof STEP_NAMES)[number];

/** What of everything is to run. */
export interface Choice {
  readonly steps: readonly StepName[];
  readonly browsers: readonly BrowserName[];
  /** Only test files whose path has one of these in it; all where there is none. */
  readonly paths: readonly string[];
  /** Folder of the build that the journeys run on; the usual one where undefined. */
  readonly widget: string | undefined;
  readonly help: boolean;
}

export const HELP = `npm test -- [--only STEP]… [--browser NAME]… [--widget FOLDER] [PATH]…

  --only STEP      ${STEP_NAMES.join(', ')}
  --browser NAME   ${BROWSER_NAMES.join(', ')}
  --widget FOLDER  a build for the journeys in place of dist
  PATH             only test files with this in their path, without build and lint

Browsers are taken from PATH and the usual places. On Debian as root, missing ones are installed;
elsewhere the run says what to install, and ends.`;

/** Reads the command line; throws on what it does not know. */
export function readChoice(args: string[]): Choice {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      only: { type: 'string', multiple: true },
      browser: { type: 'string', multiple: true },
      widget: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const usual =
    positionals.length > 0 ? STEP_NAMES.filter((name) => name !== 'build' && name !== 'lint') : STEP_NAMES;
  return {
    steps: values.only ? values.only.map((name) => known(name, STEP_NAMES)) : usual,
    browsers: values.browser ? values.browser.map((name) => known(name, BROWSER_NAMES)) : BROWSER_NAMES,
    paths: positionals,
    widget: values.widget,
    help: values.help ?? false,
  };
}

function known<T extends string>(name: string, names: readonly T[]): T {
  const found = names.find((one) => one === name);
  if (found === undefined) throw new Error(`There is no ${name}: ${names.join(', ')}.`);
  return found;
}
