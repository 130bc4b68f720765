import { createServer, type Server } from 'node:http';

import { toNodeHandler } from '../../server/adapters/node.ts';
import { ServeError } from './serve-error.ts';

/** Milliseconds for those who are being answered when the server is told to stop. */
const GRACE_MS = 10_000;

export interface Listening {
  /** `http://127.0.0.1:8080` */
  readonly url: string;
  /** Takes no more requests, and resolves when those under way are answered. */
  readonly stop: () => Promise<void>;
}

/** @throws ServeError where the port cannot be had. */
export async function listen(
  fetch: (request: Request) => Promise<Response>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const handle = toNodeHandler(fetch);
  const server = createServer(
    { requestTimeout: 15_000 },
    (incoming, outgoing) => void handle(incoming, outgoing),
  );
  await bind(server, host, port);
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`, stop: () => stop(server) };
}

function bind(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) => {
      reject(
        new ServeError(`Cannot listen on ${host}, port ${port} (${code ?? 'unknown'}): choose another.`),
      );
    });
    server.listen(port, host, resolve);
  });
}

async function stop(server: Server): Promise<void> {
  const cut = setTimeout(() => {
    server.closeAllConnections();
  }, GRACE_MS);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(cut);
}
