/** One of several processes of a token endpoint that share a Redis: told by a message what to serve, tells its port and its log. */
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createClient } from 'redis';

import { createRedisCache, type EncryptionKey } from '../../../src/server/cache/redis.ts';
import { createTokenEndpoint, parseConfig } from '../../../src/server/index.ts';
import { unlockConfig } from '../../../src/server/node/index.ts';

export interface Order {
  readonly config: unknown;
  readonly boxUrl: string;
  readonly redisUrl: string;
  readonly keys: readonly EncryptionKey[];
  readonly lockMs: number;
}

export type Told = { readonly port: number } | { readonly event: string };

const tell = (told: Told) => process.send?.(told);

process.once('message', (message) => void serve(message as Order));
process.once('disconnect', () => process.exit());

async function serve({ config, boxUrl, redisUrl, keys, lockMs }: Order): Promise<void> {
  const client = createClient({ url: redisUrl, socket: { reconnectStrategy: 50 } });
  const log = ({ event }: { readonly event: string }) => tell({ event });
  const endpoint = createTokenEndpoint({
    config: unlockConfig(parseConfig(config)),
    apiUrl: boxUrl,
    cache: createRedisCache({ client, keys, log, lockMs }),
    log,
    identify: (request) => ({ email: request.headers.get('X-Email') ?? '' }),
  });
  await client.connect();
  const answer = getRequestListener(endpoint);
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address === 'object' && address !== null) tell({ port: address.port });
  });
}
