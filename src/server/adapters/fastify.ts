import type { FastifyPluginCallback, FastifyReply } from 'fastify';

import type { Answer } from './answer.ts';
import { toNodeHandler } from './node.ts';

/** For `app.register(…)`; the app's own body parsers are left as they are. @param path e.g. `/box/token`. */
export function toFastifyPlugin(endpoint: Answer, path: string): FastifyPluginCallback {
  const handle = toNodeHandler(endpoint);
  return (app, _options, done) => {
    // The endpoint reads the body itself, whatever type it claims to be.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_request, _body, parsed) => {
      parsed(null);
    });
    app.all(path, async (request, reply) => {
      reply.hijack();
      passHeaders(reply);
      await handle(request.raw, reply.raw);
    });
    done();
  };
}

/** Those that the app's hooks have set, which a hijacked reply would lose. */
function passHeaders(reply: FastifyReply): void {
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value);
  }
}
