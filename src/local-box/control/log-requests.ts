import { createMiddleware } from 'hono/factory';
import { tokenValue } from '../auth/authenticate.ts';
import type { BoxState } from '../box-state.ts';

/** Notes every call of the Box API, with the token's id in place of the token. */
export const logRequests = ({ requests, tokens, clock }: BoxState) =>
  createMiddleware(async (context, next) => {
    const { req } = context;
    const value = tokenValue(req);
    await next();
    requests.add({
      method: req.method,
      path: req.path,
      query: redactedQuery(req.url),
      status: context.res.status,
      token_id: (value !== undefined && tokens.idOf(value)) || null,
      origin: req.header('Origin') ?? null,
      time: new Date(clock.now()).toISOString(),
    });
  });

function redactedQuery(url: string): string {
  const { searchParams } = new URL(url);
  if (searchParams.has('access_token')) searchParams.set('access_token', 'redacted');
  return searchParams.toString();
}
