import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const START = fileURLToPath(new URL('../../../demo/start.mjs', import.meta.url));

interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Runs `npm start`'s command until it ends. */
function start(env: Readonly<Record<string, string>>, ...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const settings = { env: { ...process.env, PORT: '0', LOCAL_BOX_PORT: '0', ...env } };
    execFile(process.execPath, [START, ...args], settings, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });
}

async function withConfig(content: string): Promise<Ended> {
  const folder = await mkdtemp(join(tmpdir(), 'box-file-widget-'));
  const file = join(folder, 'config.json');
  await writeFile(file, content);
  const ended = await start({ BOX_CONFIG: file });
  await rm(folder, { recursive: true });
  return ended;
}

function assertOneSentence({ code, output }: Ended, names: RegExp): void {
  assert.equal(code, 1);
  assert.match(output, names);
  assert.equal(output.trim().split('\n').length, 1, output);
}

function config(appAuth: Readonly<Record<string, unknown>>): string {
  const boxAppSettings = { clientID: 'id', clientSecret: 'a-secret', appAuth };
  return JSON.stringify({ boxAppSettings, enterpriseID: '1234567' });
}

test('a taken port is named, with a way on', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert.ok(typeof address === 'object' && address);
  const ended = await start({ PORT: String(address.port) });
  server.close();
  assertOneSentence(ended, new RegExp(`Port ${address.port} is taken.*PORT=`));
});

test('a port that is none is named', async () => {
  assertOneSentence(await start({ PORT: 'http' }), /PORT must be a port number/);
});

test('a config file that is not there is named', async () => {
  assertOneSentence(await start({ BOX_CONFIG: '/no/such/file.json' }), /no\/such\/file\.json/);
});

test('a config file that is not JSON is named as such', async () => {
  assertOneSentence(await withConfig('{ not json'), /not JSON/);
});

test('a field that is missing is named', async () => {
  assertOneSentence(await withConfig(config({ privateKey: 'x' })), /publicKeyID/);
});

test('a private key that is none is named, and not repeated', async () => {
  const ended = await withConfig(config({ publicKeyID: 'kid', privateKey: 'hunter2' }));
  assertOneSentence(ended, /privateKey/);
  assert.doesNotMatch(ended.output, /hunter2|a-secret/);
});

test('a wrong passphrase is named, and not repeated', async () => {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'right' },
  });
  const ended = await withConfig(config({ publicKeyID: 'kid', privateKey, passphrase: 'hunter2' }));
  assertOneSentence(ended, /passphrase/);
  assert.doesNotMatch(ended.output, /hunter2|BEGIN/);
});

test('help names the settings', async () => {
  const { code, output } = await start({}, '--help');
  assert.equal(code, 0);
  assert.match(output, /PORT[^]*LOCAL_BOX_PORT[^]*BOX_CONFIG/);
});
