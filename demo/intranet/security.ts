import type { MiddlewareHandler } from 'hono';

/** A policy as strict as an intranet's can be: only this server, and Box's hosts where the widget needs them. */
export function contentSecurityPolicy(boxHosts: readonly string[]): string {
  const box = boxHosts.join(' ');
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob: ${box}`,
    `connect-src 'self' ${box}`,
    "font-src 'self'",
    `frame-src ${box}`,
  ].join('; ');
}

export function securityHeaders(boxHosts: readonly string[]): MiddlewareHandler {
  const policy = contentSecurityPolicy(boxHosts);
  return async (context, next) => {
    await next();
    context.header('Content-Security-Policy', policy);
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'same-origin');
  };
}
