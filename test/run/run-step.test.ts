import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runStep } from './run-step.ts';

const ending = (code: number) => ['node', '--eval', `process.exitCode = ${String(code)}`];

test('all commands of a step count, whichever of them fails', async () => {
  const says: string[] = [];
  const say = (line: string) => says.push(line);
  for (const commands of [
    [ending(0), ending(1)],
    [ending(1), ending(0)],
  ]) {
    assert.deepEqual(await runStep({ title: 'two', commands }, say), {
      passed: 1,
      failed: 1,
      failures: ['two: ended with 1, 0 passed and no failed test'],
    });
  }
  assert.match(says.at(-1) ?? '', /^── two: 1 passed, 1 failed, \d+ s$/);
});

test('a command that ran none of its test files is a failure beside one that did', async () => {
  const passing = `require('fs').writeFileSync(process.env.TEST_COUNTS_FILE, '{"passed":3,"failed":0,"failures":[]}')`;
  const commands = [['node', '--eval', passing], ending(0)];
  const step = { title: 'two', files: ['some'], commands };
  const { passed, failed } = await runStep(step, () => undefined);
  assert.deepEqual({ passed, failed }, { passed: 3, failed: 1 });
});
