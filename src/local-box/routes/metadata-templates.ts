import { Hono } from 'hono';
import { findItem } from '../access.ts';
import { needs } from '../auth/authenticate.ts';
import type { BoxState } from '../box-state.ts';
import type { ApiContext, ApiEnv } from '../caller.ts';
import { badRequest, notFound } from '../errors.ts';
import { templateView } from '../views/metadata.ts';
import type { MetadataTemplate } from '../store/metadata.ts';

const LIMIT = 100;

export function metadataTemplateRoutes(box: BoxState): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.get('/metadata_templates', needs('info'), (context) =>
    context.json(list(templatesOfInstance(box, context))),
  );
  routes.get('/metadata_templates/:scope{global|enterprise}', needs('info'), (context) =>
    context.json(list(box.store.metadata.templates(scopeOf(box, context.req.param('scope'))))),
  );
  routes.get('/metadata_templates/:scope/:key/schema', needs('info'), (context) => {
    const { scope, key } = context.req.param();
    const template = box.store.metadata.template(scopeOf(box, scope), key);
    if (!template) throw notFound();
    return context.json(templateView(template));
  });
  return routes;
}

/** `enterprise` stands for the caller's own. */
export const scopeOf = ({ app }: BoxState, scope: string): string =>
  scope === 'enterprise' ? `enterprise_${app.enterpriseID}` : scope;

const list = (templates: readonly MetadataTemplate[]): Record<string, unknown> => ({
  entries: templates.map(templateView),
  limit: LIMIT,
  next_marker: null,
});

function templatesOfInstance(box: BoxState, context: ApiContext): MetadataTemplate[] {
  const id = context.req.query('metadata_instance_id');
  if (id === undefined) throw badRequest('metadata_instance_id', 'is required');
  const instance = box.store.metadata.instance(id);
  if (!instance) throw notFound();
  findItem(box, context.var.caller, 'file', instance.fileId);
  const template = box.store.metadata.template(instance.scope, instance.key);
  return template ? [template] : [];
}
