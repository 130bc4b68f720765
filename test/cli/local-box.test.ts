import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../src/cli/bin.mjs', import.meta.url));

async function run(args: readonly string[], until?: string) {
  const child = spawn(process.execPath, [BIN, ...args]);
  let out = '';
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    if (until !== undefined && out.includes(until)) child.kill('SIGTERM');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

test('starts the local Box, until it is told to end', async () => {
  const { code, out } = await run(['local-box', '--port', '0'], 'Local Box: http');
  assert.equal(code, 0);
  assert.match(out, /^Local Box: http:\/\/127\.0\.0\.1:\d+\n$/);
});

test('a port that is none, and a command that is none, are wrong use', async () => {
  const port = await run(['local-box', '--port', 'http']);
  assert.equal(port.code, 2);
  assert.match(port.err, /"http" is no port: give a number from 0 to 65535\.\n$/);
  assert.equal((await run(['dance'])).code, 2);
});
