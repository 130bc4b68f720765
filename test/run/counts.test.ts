import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { COUNTS_FILE, judge, NONE, sum, takeCounts } from './counts.ts';

test("node:test's numbers are kept, a file that crashes and a test in a suite included", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'counts-'));
  t.after(() => rm(folder, { recursive: true }));
  const files = {
    'one.test.mjs': `import { test, describe } from 'node:test';
      test('good', () => {});
      describe('suite', () => {
        test('good', () => {});
        test('bad', () => { throw new Error('it\\nis bad'); });
      });`,
    'two.test.mjs': `throw new Error('crash');`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const counts = join(folder, 'counts.json');
  const reporter = ['--test-reporter=./test/run/count-node-tests.mjs', '--test-reporter-destination=stdout'];
  const paths = Object.keys(files).map((name) => join(folder, name));
  spawnSync('node', ['--test', ...reporter, ...paths], {
    // Within a test, node:test would report to this process.
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, [COUNTS_FILE]: counts },
  });
  const { failures, ...numbers } = takeCounts(counts) ?? assert.fail('nothing was counted');
  assert.deepEqual(numbers, { passed: 2, failed: 2 });
  const [bad = '', crashed = ''] = [...failures].sort();
  assert.match(bad, /one\.test\.mjs: bad: it is bad$/);
  assert.match(crashed, /two\.test\.mjs: test failed$/);
  assert.equal(takeCounts(counts), undefined);
});

test('a runner that ran nothing, or failed without a failed test, is a failure that is named', () => {
  for (const [counts, exitCode, passed] of [
    [NONE, 0, 0],
    [{ ...NONE, passed: 3 }, 1, 3],
    [undefined, 1, 0],
  ] as const) {
    const { failures, ...numbers } = judge(counts, exitCode);
    assert.deepEqual(numbers, { passed, failed: 1 });
    assert.equal(failures.length, 1);
  }
  for (const [counts, exitCode] of [
    [{ passed: 3, failed: 2, failures: ['one', 'two'] }, 1],
    [{ ...NONE, passed: 3 }, 0],
  ] as const) {
    assert.deepEqual(judge(counts, exitCode), counts);
  }
});

test('counts add up', () => {
  assert.deepEqual(
    sum([
      { passed: 1, failed: 1, failures: ['one'] },
      { passed: 10, failed: 2, failures: ['two', 'three'] },
    ]),
    { passed: 11, failed: 3, failures: ['one', 'two', 'three'] },
  );
});
