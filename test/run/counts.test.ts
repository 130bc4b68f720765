import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { COUNTS_FILE, judge, sum, takeCounts } from './counts.ts';

test("node:test's numbers are kept, a file that crashes and a test in a suite included", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'counts-'));
  t.after(() => rm(folder, { recursive: true }));
  const files = {
    'one.test.mjs': `import { test, describe } from 'node:test';
      test('good', () => {});
      describe('suite', () => {
        test('good', () => {});
        test('bad', () => { throw new Error('bad'); });
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
  assert.deepEqual(takeCounts(counts), { passed: 2, failed: 2 });
  assert.equal(takeCounts(counts), undefined);
});

test('a runner that ran nothing, or failed without a failed test, is a failure', () => {
  assert.deepEqual(judge({ passed: 0, failed: 0 }, 0), { passed: 0, failed: 1 });
  assert.deepEqual(judge({ passed: 3, failed: 0 }, 1), { passed: 3, failed: 1 });
  assert.deepEqual(judge(undefined, 1), { passed: 0, failed: 1 });
  assert.deepEqual(judge({ passed: 3, failed: 2 }, 1), { passed: 3, failed: 2 });
  assert.deepEqual(judge({ passed: 3, failed: 0 }, 0), { passed: 3, failed: 0 });
});

test('counts add up', () => {
  assert.deepEqual(
    sum([
      { passed: 1, failed: 2 },
      { passed: 10, failed: 20 },
    ]),
    { passed: 11, failed: 22 },
  );
});
