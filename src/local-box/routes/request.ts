import type { BoxState } from '../box-state.ts';
import type { ApiContext } from '../caller.ts';
import { badRequest, preconditionFailed } from '../errors.ts';
import type { Item } from '../store/item.ts';
import type { View } from '../views/view.ts';

export function viewOf(box: BoxState, context: ApiContext): View {
  return {
    box,
    caller: context.var.caller,
    origin: new URL(context.req.url).origin,
    repHints: context.req.header('X-Rep-Hints') ?? '',
  };
}

export type Body = Readonly<Record<string, unknown>>;

/** A JSON object, else 400. */
export async function readBody({ req }: ApiContext): Promise<Body> {
  const body: unknown = await req.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw badRequest(
      'entity-body',
      'Invalid value. Entity body should be a correctly nested resource attribute name/value pair',
    );
  }
  return { ...body };
}

/** `parent.id` of a body, if it is there. */
export function parentIdOf({ parent }: Body): string | undefined {
  const id: unknown = typeof parent === 'object' && parent !== null && 'id' in parent ? parent.id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}

/** A number of the query: from 0, at most `max` (a larger one is cut down to it, as Box does), else 400. */
export function numberOf(context: ApiContext, name: string, fallback: number, max: number): number {
  const text = context.req.query(name);
  if (text === undefined || text === '') return fallback;
  if (!/^\d+$/.test(text)) throw badRequest(name, `invalid value for ${name}: it has to be a number from 0`);
  return Math.min(Number(text), max);
}

/** A part of the path that the route's pattern has made sure of. */
export const idOf = (context: ApiContext): string => context.req.param('id') ?? '';

export function requireMatch({ req }: ApiContext, item: Item): void {
  const etag = req.header('If-Match');
  if (etag !== undefined && unquoted(etag) !== String(item.etag)) throw preconditionFailed();
}

export function isUnchanged({ req }: ApiContext, item: Item): boolean {
  const etag = req.header('If-None-Match');
  return etag !== undefined && item.parentId !== null && unquoted(etag) === String(item.etag);
}

const unquoted = (etag: string): string => etag.replace(/^(?:W\/)?"(.*)"$/, '$1');
