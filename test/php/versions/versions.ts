/** `npm run test:php-versions`: the library on each version of PHP that it is for. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { startLocalBox, type RunningLocalBox } from '../../../src/local-box/node/serve.ts';
import { KEYS, PASSPHRASE } from '../../server/app-config.ts';
import { PHP_VERSIONS, runPhpVersion } from './php-wasm.ts';

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

let box: RunningLocalBox;
let folder = '';
let task = '';

before(async () => {
  box = await startLocalBox();
  folder = await mkdtemp(join(tmpdir(), 'box-file-widget-versions-'));
  task = join(folder, 'task.json');
  const { plain, traditional, aes, tripleDes, traditionalEncrypted } = KEYS;
  const keys = { plain, traditional, aes, tripleDes, traditionalEncrypted };
  const config = JSON.stringify(box.box.appConfig());
  const content = {
    apiUrl: box.url,
    config,
    keys,
    passphrase: PASSPHRASE,
    folder,
    clients: ['curl', 'stream'],
  };
  await writeFile(task, JSON.stringify(content));
});
after(async () => {
  await box.close();
  await rm(folder, { recursive: true });
});

for (const version of PHP_VERSIONS) {
  test(`PHP ${version} runs all of the library without a notice`, async (t) => {
    const { exitCode, stdout, stderr } = await runPhpVersion(version, [pathOf('smoke.php'), task]);
    assert.match(
      stdout,
      new RegExp(`^OK on ${version.replace('.', '\\.')}\\.\\d+\\n$`),
      `${stdout}\n${stderr}`,
    );
    assert.equal(exitCode, 0);
    t.diagnostic(stdout.trim());
  });

  test(`PHP ${version} runs the example without a notice`, async () => {
    const example = pathOf('../../../examples/plain.php');
    const settings = [
      '-d',
      'display_errors=1',
      '-d',
      'error_reporting=-1',
      '-d',
      `session.save_path=${folder}`,
    ];
    const { exitCode, stdout, stderr } = await runPhpVersion(version, [...settings, example]);
    assert.deepEqual({ exitCode, stdout, stderr }, { exitCode: 0, stdout: '', stderr: '' });
  });
}
