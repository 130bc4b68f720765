import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const FILES = {
  'one.test.mjs': `import { after, afterEach, before, test } from 'node:test';
    for (const [name, hook] of Object.entries({ before, afterEach, after })) hook(() => console.log('one', name));
    test('good', () => console.log('one runs'));`,
  'two.test.mjs': `import { before, test } from 'node:test';
    before(() => console.log('two', 'before'));
    test('good', () => console.log('two runs'));`,
  'unref.test.mjs': `import { test } from 'node:test';
    test('good', () => new Promise((resolve) => setTimeout(resolve, 50).unref()));`,
  'bad.test.mjs': `import { test } from 'node:test';
    test('bad', () => { throw new Error('bad'); });`,
  'crash.test.mjs': `throw new Error('crash');`,
};

async function run(t: test.TestContext, ...names: (keyof typeof FILES)[]) {
  const folder = await mkdtemp(join(tmpdir(), 'together-'));
  t.after(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
  const paths = names.map((name) => join(folder, name));
  // Within a test, node:test would report to this process.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
  const args = ['--import=tsx', '--test-reporter=tap', 'test/run/together.ts', ...paths];
  const { status, stdout } = spawnSync('node', args, { env, encoding: 'utf8' });
  return { status, stdout, said: stdout.match(/(?:one|two) \w+/g) };
}

test("each file's hooks are its own, and the next one begins when it has ended", async (t) => {
  const { status, said } = await run(t, 'one.test.mjs', 'two.test.mjs');
  assert.deepEqual(said, ['one before', 'one runs', 'one afterEach', 'one after', 'two before', 'two runs']);
  assert.equal(status, 0);
});

test('a test may wait for what keeps no process alive', async (t) => {
  assert.equal((await run(t, 'unref.test.mjs')).status, 0);
});

test('a test that fails, or a file that crashes, fails the run, and the others run on', async (t) => {
  for (const wrong of ['bad.test.mjs', 'crash.test.mjs'] as const) {
    const { status, stdout } = await run(t, wrong, 'two.test.mjs');
    assert.notEqual(status, 0, wrong);
    assert.match(stdout, /two runs/);
  }
});
