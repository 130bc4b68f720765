import { createMiddleware } from 'hono/factory';
import type { Context } from 'hono';
import type { BoxState } from '../box-state.ts';
import { BoxError, unauthorized } from '../errors.ts';
import type { Fault } from './faults.ts';

/** A call a fault was asked for. */
interface FaultEnv {
  Variables: { fault: Fault | undefined };
}

const DEFAULT_CODES: Readonly<Record<number, string>> = {
  400: 'bad_request',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  429: 'rate_limit_exceeded',
  500: 'internal_server_error',
};

/** Finds out whether this call shall go wrong, waits where it is to be slow, and drops it (`Response.error()`) where asked. */
export const takeFault = ({ faults }: BoxState) =>
  createMiddleware<FaultEnv>(async (context, next) => {
    const { req } = context;
    if (req.header('Access-Control-Request-Method') !== undefined) return next();
    const fault = faults.take(req.method, req.path);
    context.set('fault', fault);
    if (fault?.delay_ms) await new Promise((resolve) => setTimeout(resolve, fault.delay_ms));
    if (!fault?.drop) return next();
    if (!fault.after) return Response.error();
    await next();
    replaceAnswer(context, Response.error());
  });

/** Answers in place of the routes where the fault has a status. */
export const answerFault = createMiddleware<FaultEnv>(async (context, next) => {
  const { fault } = context.var;
  if (fault?.status === undefined) return next();
  const answer = errorAnswer(fault.status, fault, context.req.path.startsWith('/oauth2/'));
  for (const [name, value] of Object.entries(fault.headers ?? {})) answer.headers.set(name, value);
  if (!fault.after) return answer;
  await next();
  replaceAnswer(context, answer);
});

/** Hono would mix the headers of the answer that is there into the new one. */
function replaceAnswer(context: Context, answer: Response): void {
  context.res = undefined;
  context.res = answer;
}

function errorAnswer(status: number, fault: Fault, isOAuth: boolean): Response {
  const code = fault.code ?? DEFAULT_CODES[status] ?? 'unavailable';
  const { message = code, context_info: contextInfo } = fault;
  if (isOAuth) return Response.json({ error: code, error_description: message }, { status });
  if (status === 401) return unauthorized(true);
  return new BoxError(status, code, { message, ...(contextInfo && { contextInfo }) }).toResponse();
}
