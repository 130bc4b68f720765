import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { once } from 'node:events';

import { generate } from 'selfsigned';

import { inspectCertificate } from '../../../src/doctor/node/index.ts';
import { startLocalBox } from '../../../src/local-box/node/serve.ts';
import { createProxyFetch } from '../../../src/server/node/index.ts';
import { APP_KEY } from '../keys.ts';
import { PAGE, seed } from '../world.ts';
import type { Opened, Row } from './row.ts';

const realFetch = (request: Request): Promise<Response> => fetch(request);

/** Listens on a port of its own. */
async function listen(server: Server | TcpServer): Promise<{ url: string; close: () => Promise<void> }> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Something that answers in Box's place. */
async function answering(status: number, headers: Readonly<Record<string, string>>): Promise<Opened> {
  const server = createServer((_, response) => {
    response.writeHead(status, headers).end('<html><title>Sign in</title></html>');
  });
  const { url, close } = await listen(server);
  return { options: { apiUrl: url, uploadUrl: url, fetch: realFetch }, close };
}

/** A proxy, named by HTTPS_PROXY, that opens no tunnel. */
async function throughProxy(status: number): Promise<Opened> {
  const proxy = createServer().on('connect', (_, socket) => {
    socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`);
  });
  const { url, close } = await listen(proxy);
  const proxyFetch = createProxyFetch({ env: { HTTPS_PROXY: url } });
  return {
    options: { apiUrl: 'https://api.box.invalid', fetch: proxyFetch },
    close: async () => {
      await proxyFetch.close();
      await close();
    },
  };
}

const nothingToClose = () => Promise.resolve();

async function closedPort(): Promise<string> {
  const { url, close } = await listen(createTcpServer());
  await close();
  return url;
}

/** A Box over TLS whose certificate is this one; trusted only where the row says so. */
async function overTls(
  name: string,
  { trusted, days }: { readonly trusted: boolean; readonly days?: readonly [number, number] },
): Promise<Opened> {
  const day = 86_400_000;
  const [from, to] = days ?? [-1, 30];
  const { private: key, cert } = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() + from * day),
    notAfterDate: new Date(Date.now() + to * day),
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [name === '127.0.0.1' ? { type: 7, ip: name } : { type: 2, value: name }],
      },
    ],
  });
  const box = await startLocalBox({ tls: { key, cert }, seed, appKey: APP_KEY, corsOrigins: [PAGE] });
  const proxyFetch = createProxyFetch({ env: {}, ...(trusted ? { ca: cert } : {}) });
  return {
    options: { apiUrl: box.url, uploadUrl: box.url, fetch: proxyFetch, inspectCertificate },
    close: async () => {
      await proxyFetch.close();
      await box.close();
    },
  };
}

/** The way to Box, over real sockets. */
export const NETWORK_ROWS: readonly Row[] = [
  {
    seeded: 'DNS failure',
    cause: 'dns_failure',
    step: 'network',
    open: () =>
      Promise.resolve({
        options: { apiUrl: 'https://api.box.invalid', fetch: realFetch },
        close: nothingToClose,
      }),
  },
  {
    seeded: 'API host blocked: refused',
    cause: 'host_blocked',
    step: 'network',
    open: async () => ({
      options: { apiUrl: await closedPort(), fetch: realFetch },
      close: nothingToClose,
    }),
  },
  {
    seeded: 'API host blocked: cut off',
    cause: 'host_blocked',
    step: 'network',
    open: async () => {
      const { url, close } = await listen(createTcpServer((socket) => socket.destroy()));
      return { options: { apiUrl: url, fetch: realFetch }, close };
    },
  },
  {
    seeded: 'upload host blocked',
    cause: 'host_blocked',
    step: 'upload',
    open: async ({ fetch: inProcess }) => {
      const uploadUrl = await closedPort();
      return {
        options: {
          uploadUrl,
          fetch: (request) => (request.url.startsWith(uploadUrl) ? fetch(request) : inProcess(request)),
        },
        close: nothingToClose,
      };
    },
  },
  {
    seeded: 'proxy that answers HTML',
    cause: 'answer_not_box',
    step: 'network',
    open: () => answering(200, { 'Content-Type': 'text/html; charset=utf-8', Via: '1.1 gate.corp' }),
  },
  {
    seeded: 'network’s sign-in page: a redirect',
    cause: 'answer_not_box',
    step: 'network',
    open: () => answering(302, { Location: 'http://127.0.0.1:9/sign-in' }),
  },
  {
    seeded: 'filter that answers 401 of its own',
    cause: 'answer_not_box',
    step: 'service-token',
    open: () => answering(401, { 'Content-Type': 'text/html' }),
  },
  {
    seeded: 'proxy that wants a sign-in',
    cause: 'proxy_sign_in',
    step: 'network',
    open: () => throughProxy(407),
  },
  {
    seeded: 'proxy that does not let Box through',
    cause: 'host_blocked',
    step: 'network',
    open: () => throughProxy(403),
  },
  {
    seeded: 'TLS intercepted',
    cause: 'tls_intercepted',
    step: 'network',
    open: () => overTls('127.0.0.1', { trusted: false }),
  },
  {
    seeded: 'certificate for another name',
    cause: 'tls_wrong_host',
    step: 'network',
    open: () => overTls('gate.corp', { trusted: true }),
  },
  {
    seeded: 'certificate expired',
    cause: 'tls_expired',
    step: 'network',
    open: () => overTls('127.0.0.1', { trusted: true, days: [-30, -1] }),
  },
  {
    seeded: 'plain HTTP where TLS is due',
    cause: 'answer_not_box',
    step: 'network',
    open: async () => {
      const { options, close } = await answering(200, {});
      return {
        options: { ...options, apiUrl: (options.apiUrl ?? '').replace('http:', 'https:') },
        close,
      };
    },
  },
  {
    seeded: 'a failure that the system has no word for',
    cause: 'box_unreachable',
    step: 'network',
    between: () => () => Promise.reject(new TypeError('fetch failed')),
  },
  {
    seeded: 'Box down',
    cause: 'box_failing',
    step: 'network',
    at: (box) => {
      box.control.addFault({ path: '/*', status: 503 });
    },
  },
  {
    seeded: 'rate limit reached',
    cause: 'box_rate_limit',
    step: 'service-token',
    at: (box) => {
      box.control.addFault({ path: '/oauth2/token', status: 429, headers: { 'Retry-After': '1' } });
    },
  },
];
