import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { after, before, test } from 'node:test';

import { startLocalBox, type RunningLocalBox } from '../../../src/local-box/node/serve.ts';
import { createTokenEndpoint, parseConfig } from '../../../src/server/index.ts';
import { createProxyFetch, unlockConfig } from '../../../src/server/node/index.ts';
import { makeIdentity } from '../../tls/certificate.ts';
import { widgetRequest } from '../endpoint-world.ts';

const tls = await makeIdentity();
let box: RunningLocalBox;
let proxy: Server;
let proxyUrl = '';
let tunnels: string[] = [];
const sockets = new Set<Socket>();

before(async () => {
  box = await startLocalBox({ tls });
  proxy = createServer().on('connect', ({ url = '' }, client: Socket) => {
    tunnels.push(url);
    const [host = '', port = ''] = url.split(':');
    const upstream = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    for (const socket of [client, upstream]) sockets.add(socket.on('error', () => undefined));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  proxyUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});
after(async () => {
  for (const socket of sockets) socket.destroy();
  proxy.close();
  await box.close();
});

async function statusWith(env: Record<string, string>): Promise<number> {
  tunnels = [];
  const fetch = createProxyFetch({ env, ca: tls.cert });
  const endpoint = createTokenEndpoint({
    config: unlockConfig(parseConfig(box.box.appConfig())),
    apiUrl: box.url,
    identify: () => ({ email: 'ada@intranet.example' }),
    fetch,
    log: () => undefined,
  });
  const { status } = await endpoint(widgetRequest());
  await fetch.close();
  return status;
}

test('asks Box through the proxy of HTTPS_PROXY, small or capital', async () => {
  const { host } = new URL(box.url);
  for (const name of ['HTTPS_PROXY', 'https_proxy']) {
    assert.equal(await statusWith({ [name]: proxyUrl }), 200);
    assert.ok(tunnels.length > 0 && tunnels.every((tunnel) => tunnel === host), name);
  }
});

test('goes round the proxy for the hosts of NO_PROXY, and where none is named', async () => {
  for (const env of [{ HTTPS_PROXY: proxyUrl, NO_PROXY: new URL(box.url).hostname }, {}]) {
    assert.equal(await statusWith(env), 200);
    assert.deepEqual(tunnels, []);
  }
});

test('names a variable that is no address', () => {
  for (const value of ['proxy.example:8080', 'socks5://proxy.example']) {
    assert.throws(() => createProxyFetch({ env: { HTTPS_PROXY: value } }), /HTTPS_PROXY is not the address/);
  }
});
