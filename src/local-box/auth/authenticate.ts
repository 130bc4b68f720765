import { createMiddleware } from 'hono/factory';
import type { HonoRequest } from 'hono';
import type { BoxState } from '../box-state.ts';
import type { ApiEnv } from '../caller.ts';
import { insufficientScope, unauthorized } from '../errors.ts';
import { allows } from './token.ts';
import type { Capability } from './scopes.ts';

/** The token of a request: `Authorization: Bearer`, or `?access_token=` as downloads in a frame send it. */
export function tokenValue(req: HonoRequest): string | undefined {
  const bearer = /^Bearer\s+(\S+)$/i.exec(req.header('Authorization') ?? '')?.[1];
  return bearer ?? req.query('access_token');
}

/** Lets through who has a living token. */
export const authenticate = (box: BoxState) =>
  createMiddleware<ApiEnv>(async (context, next) => {
    const value = tokenValue(context.req);
    const token = value === undefined ? undefined : box.tokens.find(value);
    const user = token && box.store.users.find(token.userId);
    if (!token || user?.status !== 'active') return unauthorized(value !== undefined);
    context.set('caller', { token, user });
    return next();
  });

/** What a route needs leave for. Read together, these calls are the table of which scope opens which route. */
export const needs = (capability: Capability) =>
  createMiddleware<ApiEnv>(async (context, next) => {
    if (!allows(context.var.caller.token, capability)) throw insufficientScope();
    return next();
  });
