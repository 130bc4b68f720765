import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { getRequestListener } from '@hono/node-server';
import { createLocalBox } from '../index.ts';
import type { LocalBox, LocalBoxOptions } from '../index.ts';
import { generateEncryptedAppKey } from './app-key.ts';

/** What a server shows of itself over TLS, both as PEM. */
export interface TlsIdentity {
  readonly key: string;
  /** With the certificates between it and the root after it, where there are some. */
  readonly cert: string;
}

export interface ServeOptions extends LocalBoxOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Default `127.0.0.1`. */
  readonly host?: string;
  /** Where it is given, `https` is spoken, and nothing else. */
  readonly tls?: TlsIdentity;
}

export interface RunningLocalBox {
  /** Scheme, host and port. */
  readonly url: string;
  readonly box: LocalBox;
  readonly close: () => Promise<void>;
}

/** Longer than clients keep a connection: one that both end at the same moment costs a request. */
const KEEP_ALIVE_MS = 75_000;

/**
 * Starts a local Box on a port of its own.
 *
 * @throws the error of `listen`, with the code `EADDRINUSE` where the port is taken; OpenSSL's, where `tls` is unusable
 */
export async function startLocalBox(options: ServeOptions = {}): Promise<RunningLocalBox> {
  const { port = 0, host = '127.0.0.1', tls, ...boxOptions } = options;
  const box = await createLocalBox({
    ...boxOptions,
    appKey: options.appKey ?? (await generateEncryptedAppKey()),
  });
  const server = tls ? createTlsServer(tls, listener(box)) : createServer(listener(box));
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await listen(server, port, host);
  const scheme = tls ? 'https' : 'http';
  return { url: `${scheme}://${hostInUrl(host)}:${portOf(server)}`, box, close: () => close(server) };
}

function listener(box: LocalBox): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  const answer = getRequestListener(async (request, env) => {
    const response = await box.fetch(request);
    if (response.type !== 'error') return response;
    env.incoming.socket.destroy();
    return new Response(null);
  });
  return (incoming, outgoing) => void answer(incoming, outgoing);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return address.port;
}

/** Open connections are cut: browsers keep theirs for long. */
function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => {
      if (error) reject(error);
      else resolve();
    });
    server.closeAllConnections();
  });
}

const hostInUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);
