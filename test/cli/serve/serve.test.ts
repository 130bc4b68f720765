import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { until } from '../../until.ts';
import { BODY, closeLocalBox, HEADERS, localBox, serving } from './serving.ts';

const SECRET = 'a secret of the intranet and a long one';
const ARGS = ['--identity-header', 'X-User'];
const ENV = { IDENTITY_SECRET: SECRET };

after(closeLocalBox);

function signed(email: string) {
  const time = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', SECRET).update(`${time}\n${email}`).digest('hex');
  return { 'X-User': email, 'X-User-Time': time, 'X-User-Signature': signature };
}

test('figures count answers and refusals, and name nobody', async (t) => {
  const { ask, url } = await serving(t, ARGS, ENV);
  await ask(signed('ada@intranet.example'));
  await ask(signed('nobody@intranet.example'));
  await ask({});
  const response = await fetch(`${url}/metrics`);
  const text = await response.text();
  assert.match(response.headers.get('Content-Type') ?? '', /^text\/plain; version=0\.0\.4/);
  assert.match(text, /box_file_widget_answer_seconds_count\{status="200"\} 1\n/);
  assert.match(text, /box_file_widget_refusals_total\{code="no_box_user",reason="no_match"\} 1\n/);
  assert.match(text, /box_file_widget_refusals_total\{code="session_ended",reason="no_session"\} 1\n/);
  assert.doesNotMatch(text, /intranet\.example|ada|nobody/);
});

test('grants no more than the features that it was started with', async (t) => {
  const { url } = await serving(t, [...ARGS, '--features', 'browse'], ENV);
  const response = await fetch(`${url}/box/token`, {
    method: 'POST',
    headers: { ...HEADERS, ...signed('ada@intranet.example') },
    body: BODY.replace('"browse"', '"browse","delete"'),
  });
  const { restricted_to: granted } = (await response.json()) as { restricted_to: { scope: string }[] };
  assert.deepEqual([...new Set(granted.map(({ scope }) => scope))], ['base_explorer']);
});

test('the built widget is served, small, its chunks for good, and nothing outside its folder', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'serve-widget-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  const code = `export {};${'// long'.repeat(1000)}`;
  mkdirSync(join(folder, 'chunks'));
  for (const name of ['box-file-widget.js', 'chunks/life-1234abcd.js'])
    writeFileSync(join(folder, name), code);
  const { url } = await serving(t, [...ARGS, '--widget-dir', folder], ENV);
  const get = (name: string, headers = {}): Promise<Response> =>
    fetch(`${url}/box-file-widget/${name}`, { headers });
  const script = await get('box-file-widget.js');
  assert.equal(await script.text(), code);
  assert.equal(script.headers.get('Content-Encoding'), 'gzip');
  assert.equal(script.headers.get('Cache-Control'), 'max-age=60, stale-while-revalidate=540');
  const again = await get('box-file-widget.js', { 'If-None-Match': script.headers.get('ETag') });
  assert.equal(again.status, 304);
  assert.match((await get('chunks/life-1234abcd.js')).headers.get('Cache-Control') ?? '', /immutable/);
  for (const path of ['/box-file-widget/none.js', '/box-file-widget/%2e%2e/%2e%2e/etc/passwd', '/', '/box']) {
    assert.equal((await fetch(url + path)).status, 404, path);
  }
});

test('works while its Redis is not there, and says so', async (t) => {
  const keys = `k:${Buffer.alloc(32, 1).toString('base64')}`;
  const { ask, url } = await serving(t, [...ARGS, '--redis-url', 'redis://127.0.0.1:1'], {
    ...ENV,
    REDIS_KEYS: keys,
  });
  assert.equal((await ask(signed('ada@intranet.example'))).status, 200);
  assert.match(await (await fetch(`${url}/metrics`)).text(), /shared_cache_up 0\n/);
});

test('on SIGTERM the program answers what is under way, and ends by itself', async (t) => {
  const { box, url: boxUrl } = await localBox();
  const env = {
    ...process.env,
    ...ENV,
    BOX_CONFIG: JSON.stringify(box.appConfig()),
    PORT: '0',
    BOX_API_URL: boxUrl,
  };
  const child = spawn(process.execPath, ['src/cli/bin.mjs', 'serve', ...ARGS], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  t.after(() => child.kill('SIGKILL'));
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  await until(() => output.includes('/box/token\n'));
  const url = /http:\S+/.exec(output)?.[0] ?? '';
  assert.equal(await (await fetch(new URL('/healthz', url))).text(), 'ok\n');

  box.control.reset();
  box.control.addFault({ path: '/2.0/users*', delay_ms: 300, times: 1 });
  const headers = { ...HEADERS, ...signed('ada@intranet.example') };
  const answer = fetch(url, { method: 'POST', headers, body: BODY });
  await until(() => box.control.requests().some(({ path }) => path === '/oauth2/token'));
  child.kill('SIGTERM');
  const [exit] = (await once(child, 'exit')) as [number | null];
  const response = await answer;
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('Connection'), 'close');
  assert.equal(exit, 0);
  await assert.rejects(fetch(url));
  assert.doesNotMatch(output, /intranet\.example|access_token|secret/);
});
