import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { after, before, test } from 'node:test';
import { startLocalBox } from '../../../src/local-box/node/serve.ts';
import type { RunningLocalBox } from '../../../src/local-box/node/serve.ts';
import { ADA } from '../test-box.ts';

let running: RunningLocalBox;
before(async () => {
  running = await startLocalBox();
});
after(() => running.close());

const headers = (): Record<string, string> => ({
  Authorization: `Bearer ${running.box.issueToken({ login: ADA })}`,
});

test('listens on a free port and names it in the URLs it hands out', async () => {
  const port = new URL(running.url).port;
  assert.notEqual(port, '0');
  const response = await fetch(`${running.url}/2.0/folders/0/items?fields=authenticated_download_url`, {
    headers: headers(),
  });
  const { entries } = (await response.json()) as { entries: { authenticated_download_url?: string }[] };
  const url = entries.find((entry) => entry.authenticated_download_url)?.authenticated_download_url ?? '';
  assert.equal(new URL(url).port, port);
});

test('hands out an encrypted private key whose other half is registered', () => {
  const { publicKeyID, privateKey, passphrase } = running.box.appConfig().boxAppSettings.appAuth;
  assert.match(privateKey, /^-----BEGIN ENCRYPTED PRIVATE KEY-----/);
  assert.ok(passphrase.length >= 16);
  assert.ok(publicKeyID.length > 0);
  const key = createPrivateKey({ key: privateKey, passphrase });
  assert.equal(createPublicKey(key).asymmetricKeyType, 'rsa');
  assert.throws(() => createPrivateKey({ key: privateKey, passphrase: 'guess' }));
});

test('shows its skewed clock in Date over HTTP', async () => {
  running.box.control.setClockSkew(3600);
  try {
    const response = await fetch(`${running.url}/2.0/folders/0`, { headers: headers() });
    const skew = Date.parse(response.headers.get('Date') ?? '') - Date.now();
    assert.ok(Math.abs(skew - 3600_000) < 10_000, String(skew));
  } finally {
    running.box.control.setClockSkew(0);
  }
});

test('cuts the connection for a fault that drops', async () => {
  running.box.control.addFault({ path: '/2.0/folders/0', drop: true, times: 1 });
  await assert.rejects(fetch(`${running.url}/2.0/folders/0`, { headers: headers() }), TypeError);
  assert.equal((await fetch(`${running.url}/2.0/folders/0`, { headers: headers() })).status, 200);
});

test('stores 20 MB and gives the same bytes back', async () => {
  const bytes = new Uint8Array(20 * 1024 ** 2).map((_, index) => index % 251);
  const body = new FormData();
  body.append('attributes', JSON.stringify({ name: 'large.bin', parent: { id: '0' } }));
  body.append('file', new Blob([bytes]), 'large.bin');
  const stored = await fetch(`${running.url}/api/2.0/files/content`, {
    method: 'POST',
    headers: headers(),
    body,
  });
  const { entries } = (await stored.json()) as { entries: { id: string }[] };
  const again = await fetch(`${running.url}/2.0/files/${entries[0]?.id}/content`, { headers: headers() });
  assert.deepEqual(Buffer.compare(Buffer.from(await again.arrayBuffer()), bytes), 0);
});

test('says so when the port is taken', async () => {
  const port = Number(new URL(running.url).port);
  await assert.rejects(startLocalBox({ port }), { code: 'EADDRINUSE' });
});
