import type { Context } from 'hono';

import type { Answer } from './answer.ts';

/** For `app.all('/box/token', …)`. */
export function toHonoHandler(endpoint: Answer): (context: Context) => Promise<Response> {
  return async ({ req }) => {
    const { raw } = req;
    // Hono keeps what a middleware has read.
    return endpoint(raw.bodyUsed ? new Request(raw, { body: await req.text() }) : raw);
  };
}
