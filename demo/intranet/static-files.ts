import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';

const PREFIX = '/box-file-widget';

/** The built widget, as a deployer would put it on a web server. */
export function widgetFiles(directory: string): MiddlewareHandler {
  return serveStatic({
    root: directory,
    rewriteRequestPath: (path) => path.slice(PREFIX.length),
    onFound: (path, context) => {
      const hashed = path.includes('/chunks/');
      context.header(
        'Cache-Control',
        hashed ? 'public, max-age=31536000, immutable' : 'max-age=60, stale-while-revalidate=540',
      );
    },
  });
}
