import { globSync } from './glob.mjs';

export const BROWSERS = ['chromium', 'firefox', 'webkit'];

const TSX = ['--import', 'tsx', '--test', '--test-reporter=spec', '--test-concurrency=1'];

/** All that `npm test` runs, in order. `counts` names how to read the numbers of a step's output. */
export function allSteps() {
  return [
    { name: 'build', command: ['npx', 'vite', 'build', '--logLevel', 'error'], counts: 'exit' },
    { name: 'lint', command: ['npm', 'run', '--silent', 'lint'], counts: 'exit' },
    { name: 'node', command: nodeTests(), counts: 'node' },
    ...BROWSERS.map((browser) => widgetStep(browser)),
    ...(journeys.length > 0 ? BROWSERS.map((browser) => journeyStep(browser)) : []),
  ];
}

function nodeTests() {
  const files = globSync('test', /\.test\.ts$/).filter((file) => !/^test\/journeys\//.test(file));
  return ['node', ...TSX, ...files];
}

function widgetStep(browser) {
  return {
    name: 'widget',
    browser,
    command: ['npx', 'wtr', '--config', 'web-test-runner.config.mjs'],
    env: { BROWSER: browser },
    counts: 'wtr',
  };
}

const journeys = globSync('test/journeys', /\.test\.ts$/);

function journeyStep(browser) {
  return {
    name: 'journeys',
    browser,
    command: ['node', ...TSX, ...journeys],
    env: { BROWSER: browser },
    counts: 'node',
  };
}
