import { getRequestListener } from '@hono/node-server';

import type { Answer } from './answer.ts';

/** `(request, response)` of Node's `http`, `https` and `http2`. */
export type NodeHandler = ReturnType<typeof getRequestListener>;

/** For `createServer` of Node, and whatever calls its handlers alike. The URL's scheme is that of the connection. */
export function toNodeHandler(endpoint: Answer): NodeHandler {
  // The server around it keeps its own Request and Response.
  return getRequestListener(endpoint, { overrideGlobalObjects: false });
}
