import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startLocalBox } from '../../../src/local-box/node/serve.ts';
import { makeIdentity } from '../../tls/certificate.ts';

const MAIN = fileURLToPath(new URL('../../../src/local-box/node/main.ts', import.meta.url));

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-box-'));
});
after(() => rm(folder, { recursive: true }));

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command; `until` in its output ends it. */
async function run(args: readonly string[], until?: string): Promise<Outcome> {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args]);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    if (until !== undefined && out.includes(until)) child.kill('SIGTERM');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

test('--help tells the options', async () => {
  const { code, out } = await run(['--help']);
  assert.equal(code, 0);
  for (const option of ['--port', '--config-file', 'LOCAL_BOX_PORT']) assert.ok(out.includes(option), option);
});

test('starts, writes the config file where asked, and ends in peace', async () => {
  const file = join(folder, 'config.json');
  const { code, out } = await run(['--port', '0', '--config-file', file], 'Local Box: http');
  assert.equal(code, 0);
  assert.match(out, /Local Box: http:\/\/127\.0\.0\.1:\d+/);
  const config = JSON.parse(await readFile(file, 'utf8')) as {
    enterpriseID: string;
    boxAppSettings: { clientID: string };
  };
  assert.equal(config.enterpriseID, '1234567');
  assert.equal(config.boxAppSettings.clientID, 'local-box-app');
});

test('--cert and --key make it speak https', async () => {
  const { cert, key } = await makeIdentity();
  const files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  await Promise.all([writeFile(files.cert, cert), writeFile(files.key, key)]);
  const args = ['--port', '0', '--cert', files.cert, '--key', files.key];
  const { code, out } = await run(args, 'Local Box: http');
  assert.equal(code, 0);
  assert.match(out, /Local Box: https:\/\/127\.0\.0\.1:\d+/);
});

test('a port that is taken ends the start with one sentence', async () => {
  const other = await startLocalBox();
  const { port } = new URL(other.url);
  const { code, out, err } = await run(['--port', port]);
  await other.close();
  assert.equal(code, 1);
  assert.equal(out, '');
  assert.equal(err, `Port ${port} is taken: stop what uses it, or give another one with --port.\n`);
});

test('a port that is none ends the start with one sentence', async () => {
  const { code, err } = await run(['--port', 'http']);
  assert.equal(code, 1);
  assert.equal(err, '"http" is no port: give a number from 0 to 65535.\n');
});
