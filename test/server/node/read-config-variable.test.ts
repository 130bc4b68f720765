import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { ConfigError } from '../../../src/server/config-error.ts';
import { readConfigVariable } from '../../../src/server/node/read-config-variable.ts';
import { CLIENT_SECRET, consoleJson, KEYS } from '../app-config.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'box-config-'));
});
after(() => rm(folder, { recursive: true }));

test('reads the file that the variable names, and the text that stands in it', async () => {
  const path = join(folder, 'config.json');
  const text = JSON.stringify(consoleJson());
  await writeFile(path, text);
  for (const value of [path, text, ` ${text}\n`]) {
    const { clientSecret, jwt } = await readConfigVariable({ BOX_CONFIG: value });
    assert.deepEqual([clientSecret, jwt?.privateKey.pem], [CLIENT_SECRET, KEYS.plain]);
  }
});

test('says what to do where it is not set, or neither a path nor JSON, and repeats no secret', async () => {
  const text = JSON.stringify(consoleJson());
  const base64 = Buffer.from(text).toString('base64');
  for (const [value, expected] of [
    [undefined, /^The variable BOX_CONFIG is not set: give it/],
    [' ', /^The variable BOX_CONFIG is not set: give it/],
    [base64, /^The configuration is not JSON: download/],
    [`'${text}`, /^The configuration is not JSON: download/],
    [join(folder, 'absent.json'), /absent\.json" does not exist/],
  ] as const) {
    await assert.rejects(readConfigVariable({ BOX_CONFIG: value }), (error) => {
      assert.ok(error instanceof ConfigError);
      assert.match(error.message, expected);
      assert.ok(!error.message.includes(CLIENT_SECRET) && !error.message.includes(base64.slice(0, 20)));
      return true;
    });
  }
});
