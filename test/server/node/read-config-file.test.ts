import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { ConfigError } from '../../../src/server/config-error.ts';
import { readConfigFile } from '../../../src/server/node/read-config-file.ts';
import { consoleJson, KEYS } from '../app-config.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'box-config-'));
});
after(() => rm(folder, { recursive: true }));

async function file(text: string): Promise<string> {
  const path = join(folder, 'config.json');
  await writeFile(path, text);
  return path;
}

test('reads and opens the file of the developer console', async () => {
  const config = await readConfigFile(await file(JSON.stringify(consoleJson())));
  assert.equal(config.enterpriseId, '1234567');
  assert.deepEqual(config.jwt?.privateKey, { kind: 'plain', pem: KEYS.plain });
});

test('says what is wrong with a file in one sentence', async () => {
  const rejects = (path: string, expected: RegExp) =>
    assert.rejects(
      readConfigFile(path),
      (error) => error instanceof ConfigError && expected.test(error.message),
    );
  await rejects(
    join(folder, 'absent.json'),
    /^The configuration file ".*absent\.json" does not exist: check/,
  );
  await rejects(folder, /^The configuration file ".*" is a folder: name/);
  await rejects(await file('clientID=1'), /^The configuration is not JSON: download/);
  await rejects(
    await file(JSON.stringify(consoleJson({ passphrase: 'wrong' }))),
    /passphrase" does not open/,
  );
});
