import type { MiddlewareHandler } from 'hono';

export interface Hosts {
  /** Box's API, uploads and downloads. */
  readonly box: readonly string[];
  /** Of Box's published files: for the frame engine alone. */
  readonly files: string | undefined;
}

/** A policy as strict as an intranet's can be: only this server, and Box's hosts where the widget needs them. */
export function contentSecurityPolicy({ box: boxHosts, files }: Hosts): string {
  const own = files === undefined ? "'self'" : `'self' ${files}`;
  const box = boxHosts.join(' ');
  return [
    "default-src 'none'",
    `script-src ${own}`,
    `style-src ${own}`,
    `img-src 'self' data: blob: ${box}`,
    `connect-src 'self' ${box}`,
    "font-src 'self'",
    `frame-src ${box}`,
  ].join('; ');
}

/** @param hostsFor what the page that is asked for needs. */
export function securityHeaders(hostsFor: (url: URL) => Hosts): MiddlewareHandler {
  return async (context, next) => {
    await next();
    context.header('Content-Security-Policy', contentSecurityPolicy(hostsFor(new URL(context.req.url))));
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'same-origin');
  };
}
