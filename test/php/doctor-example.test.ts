import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { stepLine, summary } from '../../src/doctor/index.ts';
import { startLocalBox, type RunningLocalBox } from '../../src/local-box/node/serve.ts';
import { ensurePhp } from './ensure-php.ts';
import { runPhpDoctor } from './php-doctor.ts';

const SCRIPT = fileURLToPath(new URL('../../examples/doctor.php', import.meta.url));

let box: RunningLocalBox;
let folder = '';
let path = '';

before(async () => {
  box = await startLocalBox();
  folder = await mkdtemp(join(tmpdir(), 'box-file-widget-doctor-'));
  path = join(folder, 'config.json');
  await writeFile(path, JSON.stringify(box.box.appConfig()));
});
after(async () => {
  await box.close();
  await rm(folder, { recursive: true });
});

async function run(
  ...args: readonly string[]
): Promise<{ code: number | null; output: string; errors: string }> {
  const child = spawn(ensurePhp().php, [SCRIPT, `--api-url=${box.url}`, ...args], { stdio: 'pipe' });
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, output, errors };
}

for (const [email, code] of [
  ['ada@intranet.example', 0],
  ['ivan@intranet.example', 1],
] as const)
  test(`prints the walk for ${email} as Node's doctor does, and ends with ${code}`, async () => {
    const options = { apiUrl: box.url, email, page: 'http://intranet.example' };
    const report = await runPhpDoctor({ path, options });
    const lines = [...report.steps.map(stepLine), '', summary(report), ''];
    const ran = await run(`--user=${email}`, '--page=http://intranet.example/files', path);
    assert.deepEqual(ran, { code, output: lines.join('\n'), errors: '' });
  });

test('says how it is called', async () => {
  const { code, output, errors } = await run();
  assert.deepEqual([code, output], [2, '']);
  assert.match(errors, /^Usage: /);
});
