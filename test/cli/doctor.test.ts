import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import type { DoctorReport } from '../../src/doctor/index.ts';
import { startLocalBox, type RunningLocalBox } from '../../src/local-box/node/serve.ts';
import { seed } from '../doctor/world.ts';
import { ADA } from '../local-box/test-box.ts';

const BIN = fileURLToPath(new URL('../../src/cli/bin.mjs', import.meta.url));

let folder: string;
let box: RunningLocalBox;
let config: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doctor-'));
  box = await startLocalBox({ seed, corsOrigins: ['https://intranet.example'] });
  config = join(folder, 'config.json');
  await writeFile(config, JSON.stringify(box.box.appConfig()));
});
after(async () => {
  await box.close();
  await rm(folder, { recursive: true });
});

async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [BIN, 'doctor', ...args], {
    env: { PATH: process.env['PATH'], ...env },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

const atBox = () => ['--api-url', box.url, '--upload-url', box.url, '--user', ADA];

test('0, a line a step and what to paste, where all is well', async () => {
  const { code, out, err } = await run([
    config,
    ...atBox(),
    '--write',
    '--page',
    'https://intranet.example/x',
  ]);
  assert.equal(code, 0, out);
  assert.equal(err, '');
  assert.equal(out.match(/^ok {3}/gm)?.length, 13);
  assert.match(out, /^ {2}https:\/\/intranet\.example$/m);
  assert.match(out, /^ {2}connect-src 'self' http:\/\/127\.0\.0\.1:\d+ https:\/\/dl\.boxcloud\.com;$/m);
  assert.match(out, /All is well as far as this went\.\n$/);
});

test('1, where something is wrong; the origin goes over the wire as a browser would send it', async () => {
  const { code, out } = await run([config, ...atBox(), '--page', 'https://other.example']);
  assert.equal(code, 1);
  assert.match(out, /^FAIL CORS: cors_origin_not_listed$/m);
  assert.match(out, /answered 403 cors_origin_not_whitelisted/);
  assert.match(out, /Add https:\/\/other\.example to "CORS Domains"/);
  const origins = box.box.control.requests().map(({ origin }) => origin);
  assert.ok(origins.includes('https://other.example'));
});

test('2, for wrong use', async () => {
  for (const args of [
    ['--folder', 'abc'],
    ['--user', 'ada'],
    ['--features', 'browse,fly'],
    ['--page', 'intranet'],
    ['--api-url', 'https://ann:pass@box.example'],
    ['--engine', 'steam'],
    ['--modes', 'explorer,cinema'],
    ['--no-such-option'],
    ['one.json', 'two.json'],
  ]) {
    const { code, out, err } = await run(args);
    assert.equal(code, 2, args.join(' '));
    assert.equal(out, '');
    assert.match(err, /^error: /);
  }
});

test('--json prints the report alone, --record writes it for its owner alone, and neither holds a secret', async () => {
  const record = join(folder, 'report.json');
  const { code, out } = await run([config, ...atBox(), '--json', '--record', record]);
  assert.equal(code, 0);
  const report = JSON.parse(out) as DoctorReport & { readonly node: string };
  assert.equal(report.ok, true);
  assert.equal(report.node, process.version);
  const written = await readFile(record, 'utf8');
  assert.deepEqual(JSON.parse(written), report);
  assert.equal((await stat(record)).mode & 0o777, 0o600);
  const { clientSecret, appAuth } = box.box.appConfig().boxAppSettings;
  for (const secret of [clientSecret, appAuth.passphrase, ADA, 'BEGIN'])
    assert.ok(!out.includes(secret) && !written.includes(secret));
});

test('a report that cannot be written is told in one sentence', async () => {
  const { code, err } = await run([config, ...atBox(), '--record', join(folder, 'none', 'report.json')]);
  assert.equal(code, 1);
  assert.match(err, /^The report could not be written to ".*": check the folder and its permissions\.\n$/);
});

test('BOX_CONFIG names the file, or holds its text', async () => {
  for (const value of [config, JSON.stringify(box.box.appConfig())])
    assert.equal((await run(atBox(), { BOX_CONFIG: value })).code, 0);
  const { code, out } = await run(atBox());
  assert.equal(code, 1);
  assert.match(out, /config_file_missing/);
});

test('a proxy variable that is none is told in one sentence', async () => {
  const { code, err } = await run([config], { HTTPS_PROXY: 'proxy' });
  assert.equal(code, 1);
  assert.match(err, /^The variable HTTPS_PROXY is not the address of a proxy.*\n$/);
});

test('--help shows examples and exit codes', async () => {
  const { code, out } = await run(['--help']);
  assert.equal(code, 0);
  for (const part of ['--record <file>', 'Examples:', 'Exit codes: 0', 'BOX_CONFIG'])
    assert.ok(out.includes(part), part);
});
