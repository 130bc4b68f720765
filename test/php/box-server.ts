import { createServer } from 'node:http';
import { once } from 'node:events';

import { getRequestListener } from '@hono/node-server';

/** A Box that lives in this process, over HTTP for programs outside of it. */
export interface BoxServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** @param fetch what it throws, and `Response.error()`, cut the connection */
export async function serveBox(fetch: (request: Request) => Promise<Response>): Promise<BoxServer> {
  const listener = getRequestListener(async (request, { incoming, outgoing }) => {
    // The local Box has a clock of its own; a Date that was taken away stays away.
    if ('sendDate' in outgoing) outgoing.sendDate = false;
    const response = await fetch(request).catch(() => Response.error());
    if (response.type !== 'error') return response;
    incoming.socket.destroy();
    return new Response(null);
  });
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
