import { readdirSync } from 'node:fs';
import type { BrowserName } from '../browsers/names.ts';
import type { Choice, StepName } from './choice.ts';

/** A program with its arguments. */
export type Command = readonly string[];

/** What `npm test` counts as one. */
export interface Step {
  readonly title: string;
  /** Run at the same time. */
  readonly commands: readonly Command[];
  /** The browser that it runs in, for BROWSER. */
  readonly browser?: BrowserName;
  /** Its test files; undefined where each command counts as one test by its exit code. */
  readonly files?: readonly string[];
  /** Folder of the build that they run on, for WIDGET. */
  readonly widget?: string | undefined;
}

const NODE = [
  'node',
  '--import=tsx',
  '--test-reporter=spec',
  '--test-reporter-destination=stdout',
  '--test-reporter=./test/run/count-node-tests.mjs',
  '--test-reporter-destination=stderr',
];

/** All that is chosen, in order; the quick ones first. */
export function stepsOf(choice: Choice): Step[] {
  return choice.steps.flatMap((name) => STEPS[name](choice));
}

const STEPS: Readonly<Record<StepName, (choice: Choice) => Step[]>> = {
  build: () => [{ title: 'build', commands: [script('build')] }],
  lint: () => [{ title: 'lint', commands: [script('lint:code'), script('lint:rest')] }],
  node: (choice) => [nodeTests(plainTests(choice))],
  drive: (choice) => inBrowsers('drive', choice, chosen(choice, isTestIn('test/drive/'))),
  widget: (choice) =>
    widgetTests(
      choice,
      chosen(choice, (file) => file.endsWith('.wtr.ts')),
    ),
  journeys: (choice) =>
    choice.browsers.flatMap((browser) =>
      inBrowsers('journeys', { ...choice, browsers: [browser] }, journeysIn(browser, choice)).map((step) => ({
        ...step,
        widget: choice.widget,
      })),
    ),
};

function inBrowsers(title: string, { browsers }: Choice, files: readonly string[]): Step[] {
  return browsers.map((browser) => ({
    title: `${title}, ${browser}`,
    files,
    browser,
    commands: [together(files)],
  }));
}

function script(name: string): Command {
  return ['npm', 'run', '--silent', name];
}

/** Their tests leave nothing behind in the process, whose start would take most of the time of each. */
const SHARE_A_PROCESS = ['browsers', 'build', 'contract', 'doctor', 'local-box', 'server'];

/** For two cores: one process for those that can share one, beside one at a time for the others. */
function nodeTests(files: readonly string[]): Step {
  const sharing = files.filter((file) =>
    SHARE_A_PROCESS.some((folder) => file.startsWith(`test/${folder}/`)),
  );
  const others = files.filter((file) => !sharing.includes(file));
  const commands = [
    ...(others.length > 0 ? [[...NODE, '--test', '--test-concurrency=1', ...others]] : []),
    ...(sharing.length > 0 ? [together(sharing)] : []),
  ];
  return { title: 'node', files, commands };
}

/** One file after the other, in one process and one browser: two at a time make each other slow. */
function together(files: readonly string[]): Command {
  return [...NODE, 'test/run/together.ts', ...files];
}

/**
 * What differs most between browsers: without a choice of paths the others run these alone, so that everything takes less
 * than 25 minutes. `npm run test:browsers` runs all journeys in them, `npm run matrix` the modes in both engines.
 */
const IN_EACH = [
  ...['browse', 'change', 'connection', 'download', 'first-rows', 'hostile-page', 'keyboard', 'removal'],
  ...['light', 'session', 'swap', 'two-widgets', 'upload'],
];

function journeysIn(browser: BrowserName, choice: Choice): string[] {
  const files = chosen(choice, isTestIn('test/journeys/'));
  if (browser === 'chromium' || choice.paths.length > 0) return files;
  return files.filter((file) => IN_EACH.some((name) => new RegExp(`/${name}(/|\\.test\\.ts$)`).test(file)));
}

function widgetTests({ browsers }: Choice, files: readonly string[]): Step[] {
  const commands = [['node', 'node_modules/@web/test-runner/dist/bin.js', '--files', ...files]];
  return browsers.map((browser) => ({ title: `widget, ${browser}`, files, browser, commands }));
}

function isTestIn(folder: string): (file: string) => boolean {
  return (file) => file.startsWith(folder) && file.endsWith('.test.ts');
}

/** What of WordPress runs without a choice of paths; `npm run test:wordpress` runs all of it. */
const WORDPRESS_ALWAYS = ['contract', 'permit', 'rules', 'token-route', 'zip'];

function plainTests(choice: Choice): string[] {
  const files = chosen(choice, isPlainTest);
  if (choice.paths.length > 0) return files;
  return files.filter(
    (file) =>
      !file.startsWith('test/wordpress/') ||
      WORDPRESS_ALWAYS.some((name) => file === `test/wordpress/${name}.test.ts`),
  );
}

function isPlainTest(file: string): boolean {
  return file.endsWith('.test.ts') && !/^test\/(journeys|drive)\//.test(file);
}

function chosen({ paths }: Choice, isOfStep: (file: string) => boolean): string[] {
  return readdirSync('test', { recursive: true })
    .map((path) => `test/${String(path).replaceAll('\\', '/')}`)
    .filter(isOfStep)
    .filter((file) => paths.length === 0 || paths.some((path) => file.includes(path.replace(/^\.\//, ''))))
    .sort();
}
