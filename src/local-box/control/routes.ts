import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Control } from './control.ts';
import { readFault } from './read-fault.ts';

/** The endpoints beside the Box API, for tests and for trying things out. A wrong body answers 400 `{error}`. */
export function controlRoutes(control: Control): Hono {
  const routes = new Hono();
  routes.post('/reset', (context) => {
    control.reset();
    return context.body(null, 204);
  });
  routes.get('/requests', (context) => context.json({ requests: control.requests() }));
  routes.post('/faults', async (context) => {
    const fault = readFault(await readJson(context));
    if (typeof fault === 'string') return context.json({ error: fault }, 400);
    control.addFault(fault);
    return context.body(null, 204);
  });
  routes.post('/revoke-tokens', async (context) => {
    const { login } = await readJson(context);
    return context.json({ revoked: control.revokeTokens(typeof login === 'string' ? login : undefined) });
  });
  routes.post('/clock', (context) => setNumber(context, 'skew_seconds', control.setClockSkew));
  routes.post('/token-lifetime', (context) => setNumber(context, 'seconds', control.setTokenLifetime));
  return routes;
}

async function setNumber(context: Context, name: string, set: (value: number) => void): Promise<Response> {
  const value = (await readJson(context))[name];
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return context.json({ error: `${name} has to be a number` }, 400);
  }
  set(value);
  return context.body(null, 204);
}

/** The body as an object; an empty one where it is missing or anything else. */
async function readJson({ req }: Context): Promise<Readonly<Record<string, unknown>>> {
  const body: unknown = await req.json().catch(() => undefined);
  return typeof body === 'object' && body !== null ? { ...body } : {};
}
