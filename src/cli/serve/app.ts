import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { toHonoHandler } from '../../server/adapters/hono.ts';
import type { TokenEndpoint } from '../../server/index.ts';
import type { Metrics } from './metrics.ts';

const WIDGET_PATH = '/box-file-widget';

export interface AppParts {
  readonly endpoint: TokenEndpoint;
  readonly tokenPath: string;
  readonly metrics: Metrics;
  /** Folder of the built widget. */
  readonly widgetDirectory: string;
  /** The server is about to stop. */
  readonly isStopping: () => boolean;
}

/** What `serve` answers: the token endpoint, the built widget, its health and its figures. */
export function createServeApp({
  endpoint,
  tokenPath,
  metrics,
  widgetDirectory,
  isStopping,
}: AppParts): Hono {
  const app = new Hono();
  app.use(async ({ header }, next) => {
    await next();
    if (isStopping()) header('Connection', 'close');
  });
  app.get('/healthz', ({ text }) => (isStopping() ? text('stopping\n', 503) : text('ok\n')));
  app.get('/metrics', async ({ body }) =>
    body(await metrics.text(), 200, { 'Content-Type': metrics.contentType }),
  );
  app.use(tokenPath, measured(metrics));
  app.all(tokenPath, toHonoHandler(endpoint));
  app.use(`${WIDGET_PATH}/*`, compress(), etag(), widgetFiles(widgetDirectory));
  return app;
}

function measured(metrics: Metrics): MiddlewareHandler {
  return async (context, next) => {
    const start = performance.now();
    await next();
    metrics.answered(context.res.status, (performance.now() - start) / 1000);
  };
}

/**
 * Chunks have their content's hash in their names. The loader, which names them, is used as it is for ten minutes more
 * while the browser asks for a new one: a page that stays open across a deployment has the same one for longer.
 */
function widgetFiles(directory: string): MiddlewareHandler {
  return serveStatic({
    root: directory,
    rewriteRequestPath: (path) => path.slice(WIDGET_PATH.length),
    onFound: (path, context) => {
      const isHashed = path.includes('/chunks/');
      context.header(
        'Cache-Control',
        isHashed ? 'public, max-age=31536000, immutable' : 'max-age=60, stale-while-revalidate=540',
      );
    },
  });
}
