import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { readChoice } from './choice.ts';
import { stepsOf } from './steps.ts';

const titles = (...args: string[]) => stepsOf(readChoice(args)).map(({ title }) => title);
const filesOf = (...args: string[]) => stepsOf(readChoice(args)).flatMap(({ files = [] }) => files);

test('every test file belongs to a step, once', () => {
  const all = readdirSync('test', { recursive: true })
    .map((path) => `test/${String(path).replaceAll('\\', '/')}`)
    .filter((path) => /\.(test|wtr)\.ts$/.test(path));
  const always = filesOf('--browser', 'chromium');
  assert.deepEqual(
    [...always, ...filesOf('--only', 'node', 'test/wordpress/')].filter(isNew).sort(),
    all.sort(),
  );
});

const isNew = (file: string, index: number, files: readonly string[]) => files.indexOf(file) === index;

test('what the matrix shows in other browsers is left to it, unless a path asks for it', () => {
  const picker = 'test/journeys/picker.test.ts';
  assert.ok(!filesOf('--browser', 'webkit').includes(picker));
  assert.deepEqual(filesOf('--browser', 'webkit', picker), [picker]);
});

test('all steps run in all browsers, unless told', () => {
  assert.deepEqual(titles(), [
    'build',
    'lint',
    'node',
    ...['drive', 'widget', 'journeys'].flatMap((step) =>
      ['chromium', 'firefox', 'webkit'].map((browser) => `${step}, ${browser}`),
    ),
  ]);
});

test('steps and browsers are chosen by name', () => {
  assert.deepEqual(titles('--only', 'journeys', '--browser', 'webkit'), ['journeys, webkit']);
  assert.deepEqual(titles('--only', 'lint', '--only', 'widget', '--browser', 'firefox'), [
    'lint',
    'widget, firefox',
  ]);
});

test('a path leaves only the files that have it in theirs, without build and lint', () => {
  assert.ok(!titles('test/run/steps.test.ts').includes('build'));
  assert.deepEqual(filesOf('./test/run/steps.test.ts'), ['test/run/steps.test.ts']);
});

test('an unknown name is refused, with those that are known', () => {
  assert.throws(() => readChoice(['--only', 'nothing']), /no nothing: build, lint, node/);
  assert.throws(() => readChoice(['--browser', 'lynx']), /no lynx: chromium, firefox, webkit/);
  assert.throws(() => readChoice(['--unknown']));
});
