import { Hono } from 'hono';
import { needs } from '../auth/authenticate.ts';
import type { BoxState } from '../box-state.ts';
import type { ApiEnv } from '../caller.ts';
import { badRequest } from '../errors.ts';
import { readUpload } from './multipart.ts';
import { idOf, parentIdOf } from './request.ts';
import { storeFile, storeVersion, uploadAnswer } from './store-upload.ts';

/** Uploads in one request. */
export function uploadRoutes(box: BoxState): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.post('/files/content', needs('upload'), async (context) => {
    const { attributes, content } = await readUpload(context);
    const parentId = parentIdOf(attributes);
    if (parentId === undefined) throw badRequest('parent', "'parent' is required");
    const file = storeFile(box, context, parentId, attributes, content);
    return context.json(uploadAnswer(box, context, file), 201);
  });
  routes.post('/files/:id{\\d+}/content', needs('upload'), async (context) => {
    const { attributes, content } = await readUpload(context);
    const file = storeVersion(box, context, idOf(context), attributes, content);
    return context.json(uploadAnswer(box, context, file), 200);
  });
  return routes;
}
