import { Hono } from 'hono';
import { findItem, requirePermission } from '../access.ts';
import { needs } from '../auth/authenticate.ts';
import type { BoxState } from '../box-state.ts';
import type { ApiContext, ApiEnv } from '../caller.ts';
import { badRequest, BoxError, notFound } from '../errors.ts';
import type { FileItem } from '../store/item.ts';
import { PROPERTIES } from '../store/metadata.ts';
import type { FieldValue, MetadataInstance } from '../store/metadata.ts';
import { instanceView } from '../views/metadata.ts';
import { scopeOf } from './metadata-templates.ts';
import { applyPatch } from './metadata-patch.ts';
import { idOf, readBody, viewOf } from './request.ts';
import type { Body } from './request.ts';

const ONE = '/files/:id{\\d+}/metadata/:scope/:key';

/** Who may upload to a file may edit its metadata: Box's own sidebar takes it so. */
export function metadataRoutes(box: BoxState): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  const metadata = (): BoxState['store']['metadata'] => box.store.metadata;
  const fileOf = (context: ApiContext): FileItem => findItem(box, context.var.caller, 'file', idOf(context));
  const answer = (context: ApiContext, file: FileItem, instance: MetadataInstance): Record<string, unknown> =>
    instanceView(viewOf(box, context), file, instance);
  const editable = (context: ApiContext): FileItem => {
    const file = fileOf(context);
    requirePermission(context.var.caller.token, file, 'can_upload');
    return file;
  };

  routes.get('/files/:id{\\d+}/metadata', needs('info'), (context) => {
    const file = fileOf(context);
    const entries = metadata()
      .of(file.id)
      .map((instance) => answer(context, file, instance));
    return context.json({ entries, limit: 100 });
  });
  routes.get(ONE, needs('info'), (context) => {
    const file = fileOf(context);
    return context.json(answer(context, file, instanceOf(box, context, file)));
  });
  routes.post(ONE, async (context) => {
    const file = editable(context);
    const instance = newInstance(box, context, file, await readBody(context));
    metadata().add(instance);
    return context.json(answer(context, file, instance), 201);
  });
  routes.put(ONE, async (context) => {
    const file = editable(context);
    const instance = instanceOf(box, context, file);
    instance.values = applyPatch(instance.values, await context.req.json().catch(() => undefined));
    instance.version += 1;
    return context.json(answer(context, file, instance));
  });
  routes.delete(ONE, (context) => {
    metadata().remove(instanceOf(box, context, editable(context)));
    return context.body(null, 204);
  });
  return routes;
}

const keysOf = (box: BoxState, { req }: ApiContext) => ({
  scope: scopeOf(box, req.param('scope') ?? ''),
  key: req.param('key') ?? '',
});

function instanceOf(box: BoxState, context: ApiContext, { id }: FileItem): MetadataInstance {
  const { scope, key } = keysOf(box, context);
  const instance = box.store.metadata.find(id, scope, key);
  if (!instance) throw notFound();
  return instance;
}

function newInstance(box: BoxState, context: ApiContext, { id }: FileItem, body: Body): MetadataInstance {
  const { scope, key } = keysOf(box, context);
  const isFree = scope === PROPERTIES.scope && key === PROPERTIES.key;
  const template = box.store.metadata.template(scope, key);
  if (!template && !isFree) throw notFound();
  if (box.store.metadata.find(id, scope, key)) {
    throw new BoxError(409, 'tuple_already_exists', { message: 'Tuple already exists' });
  }
  const unknown = Object.keys(body).find((name) => template && !template.fields.some((f) => f.key === name));
  if (unknown !== undefined) throw badRequest(unknown, 'is no field of the template');
  const values = body as Readonly<Record<string, FieldValue>>;
  return { id: crypto.randomUUID(), fileId: id, scope, key, version: 0, values };
}
