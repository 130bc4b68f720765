import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { generate } from 'selfsigned';

import { findingsOf } from '../../src/doctor/index.ts';
import { startLocalBox } from '../../src/local-box/node/serve.ts';
import { APP_KEY } from '../doctor/keys.ts';
import { runPhpDoctor, type PhpDoctorTask } from './php-doctor.ts';

let folder = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'box-file-widget-network-'));
  const config = {
    boxAppSettings: { clientID: 'app', clientSecret: 'secret-of-app', appAuth: APP_KEY },
    enterpriseID: '1',
  };
  await writeFile(join(folder, 'config.json'), JSON.stringify(config));
});
after(() => rm(folder, { recursive: true }));

type Client = NonNullable<PhpDoctorTask['client']>;

async function causesOf(apiUrl: string, task: Partial<PhpDoctorTask>): Promise<readonly string[]> {
  const report = await runPhpDoctor({ path: join(folder, 'config.json'), options: { apiUrl }, ...task });
  return findingsOf(report).map(({ cause }) => cause);
}

async function listen(server: Server | TcpServer): Promise<{ url: string; close: () => Promise<void> }> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

/** A Box over TLS whose certificate is of its own making. */
async function overTls(name: string, validDays: readonly [number, number]) {
  const dayOf = (days: number) => new Date(Date.now() + days * 86_400_000);
  const altName = name === '127.0.0.1' ? { type: 7 as const, ip: name } : { type: 2 as const, value: name };
  const { private: key, cert } = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: dayOf(validDays[0]),
    notAfterDate: dayOf(validDays[1]),
    extensions: [{ name: 'subjectAltName', altNames: [altName] }],
  });
  const caFile = join(folder, `${name}-${validDays[1]}.pem`);
  await writeFile(caFile, cert);
  return { ...(await startLocalBox({ tls: { key, cert }, appKey: APP_KEY })), caFile };
}

async function throughProxy(status: number): Promise<readonly string[]> {
  const proxy = createServer().on('connect', (_, socket) => {
    socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`);
  });
  const { url, close } = await listen(proxy);
  try {
    return await causesOf('https://api.box.invalid', { env: { HTTPS_PROXY: url } });
  } finally {
    await close();
  }
}

test('a proxy that wants a sign-in', async () => {
  assert.deepEqual(await throughProxy(407), ['proxy_sign_in']);
});

test('a proxy that does not let Box through', async () => {
  assert.deepEqual(await throughProxy(403), ['host_blocked']);
});

for (const [what, name, days, cause] of [
  ['for another name', 'gate.corp', [-1, 30], 'tls_wrong_host'],
  ['that has expired', '127.0.0.1', [-30, -1], 'tls_expired'],
] as const)
  test(`a certificate ${what}`, async () => {
    const box = await overTls(name, days);
    try {
      assert.deepEqual(await causesOf(box.url, { caFile: box.caFile }), [cause]);
    } finally {
      await box.close();
    }
  });

test('something that speaks another language', async () => {
  const { url, close } = await listen(
    createTcpServer((socket) => socket.resume().end('220 mail.corp ESMTP\r\n')),
  );
  try {
    assert.deepEqual(await causesOf(url, {}), ['box_unreachable']);
  } finally {
    await close();
  }
});

for (const client of ['curl', 'stream'] satisfies Client[]) {
  test(`by ${client}: a name that nobody knows, and a port that is shut`, async () => {
    assert.deepEqual(await causesOf('https://api.box.invalid', { client }), ['dns_failure']);
    const { url, close } = await listen(createTcpServer());
    await close();
    assert.deepEqual(await causesOf(url, { client }), ['host_blocked']);
  });

  test(`by ${client}: a connection that is cut, and plain HTTP where TLS is due`, async () => {
    const cut = await listen(createTcpServer((socket) => socket.destroy()));
    const plain = await listen(createServer((_, response) => response.end('hello')));
    try {
      assert.deepEqual(await causesOf(cut.url, { client }), ['host_blocked']);
      const asTls = plain.url.replace('http:', 'https:');
      assert.deepEqual(await causesOf(asTls, { client }), ['answer_not_box']);
    } finally {
      await cut.close();
      await plain.close();
    }
  });

  test(`by ${client}: a certificate that nobody trusts`, async () => {
    const box = await overTls('127.0.0.1', [-1, 30]);
    try {
      assert.deepEqual(await causesOf(box.url, { client }), ['tls_intercepted']);
    } finally {
      await box.close();
    }
  });

  test(`by ${client}: a sign-in page, which is not followed`, async () => {
    const page = await listen(
      createServer((request, response) => {
        assert.notEqual(request.url, '/sign-in');
        response.writeHead(302, { Location: '/sign-in' }).end();
      }),
    );
    try {
      assert.deepEqual(await causesOf(page.url, { client }), ['answer_not_box']);
    } finally {
      await page.close();
    }
  });
}
