import type { Answer } from './answer.ts';
import { toNodeHandler, type NodeHandler } from './node.ts';

type Incoming = Parameters<NodeHandler>[0] & { readonly body?: unknown; rawBody?: Buffer };
type Outgoing = Parameters<NodeHandler>[1];

/** For `app.all('/box/token', …)`, with or without a body parser such as `express.json()` before it. */
export function toExpressHandler(endpoint: Answer) {
  const handle = toNodeHandler(endpoint);
  return (incoming: Incoming, outgoing: Outgoing): Promise<void> => {
    // What a parser has read is gone from the stream.
    if (incoming.readableDidRead) incoming.rawBody ??= unparsed(incoming.body);
    return handle(incoming, outgoing);
  };
}

function unparsed(body: unknown): Buffer {
  if (body === undefined) return Buffer.alloc(0);
  if (body instanceof Uint8Array) return Buffer.from(body);
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}
