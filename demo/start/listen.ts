import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { getRequestListener } from '@hono/node-server';
import type { TlsIdentity } from '../../src/local-box/node/serve.ts';
import { StartError } from './start-error.ts';

export interface Listening {
  /** `http://127.0.0.1:3000` */
  readonly url: string;
  close(): Promise<void>;
}

export type Fetch = (request: Request) => Response | Promise<Response>;

export interface ListenOptions {
  readonly port: number;
  /** Name of the variable that the port was given in. */
  readonly setting: string;
  readonly tls?: TlsIdentity | undefined;
}

/** Serves on the loopback interface alone: the demo's sign-in asks for no password. */
export async function listen(fetch: Fetch, { port, setting, tls }: ListenOptions): Promise<Listening> {
  const answer = getRequestListener(fetch);
  const server = tls ? createTlsServer(tls, answer) : createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(takenOr(error, port, setting));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function takenOr(error: Error, port: number, setting: string): Error {
  if (!('code' in error) || error.code !== 'EADDRINUSE') return error;
  return new StartError(
    `Port ${port} is taken by another program: stop that one, or choose another port, as in "${setting}=${port + 100} npm start".`,
  );
}
