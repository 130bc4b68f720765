import { Hono } from 'hono';
import { findFolder, findItem, requirePermission } from '../access.ts';
import { needs } from '../auth/authenticate.ts';
import type { BoxState } from '../box-state.ts';
import type { ApiContext, ApiEnv } from '../caller.ts';
import { BoxError, notFound } from '../errors.ts';
import { requireName } from '../store/name.ts';
import type { UploadSession } from '../store/upload-sessions.ts';
import { uploadPartsView, uploadPartView, uploadSessionView } from '../views/upload-session.ts';
import { requireFreeName } from './conflict.ts';
import { idOf, numberOf, readBody, viewOf } from './request.ts';
import type { Body } from './request.ts';
import { requireSpace } from './space.ts';
import { storeFile, storeVersion, uploadAnswer } from './store-upload.ts';
import { joinParts, readPart } from './upload-parts.ts';

const MIN_SIZE = 20_000_000;
const LIFE_MS = 7 * 24 * 60 * 60 * 1000;

/** Uploads in parts, for files from 20 MB (Box's guide "Chunked uploads"). */
export function uploadSessionRoutes(box: BoxState): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  const session = '/files/upload_sessions/:session{[0-9A-F]{32}}';
  routes.post('/files/upload_sessions', needs('upload'), async (context) => {
    const opened = openForFile(box, context, await readBody(context));
    return context.json(uploadSessionView(viewOf(box, context), opened), 201);
  });
  routes.post('/files/:id{\\d+}/upload_sessions', needs('upload'), async (context) => {
    const opened = openForVersion(box, context, await readBody(context));
    return context.json(uploadSessionView(viewOf(box, context), opened), 201);
  });
  routes.get(session, needs('upload'), (context) =>
    context.json(uploadSessionView(viewOf(box, context), findSession(box, context))),
  );
  routes.put(session, needs('upload'), async (context) => {
    const part = await readPart(context, findSession(box, context));
    return context.json({ part: uploadPartView(part) });
  });
  routes.get(`${session}/parts`, needs('upload'), (context) =>
    context.json(
      uploadPartsView(
        findSession(box, context),
        numberOf(context, 'offset', 0, Infinity),
        numberOf(context, 'limit', 1000, 1000),
      ),
    ),
  );
  routes.post(`${session}/commit`, needs('upload'), async (context) => commit(box, context));
  routes.post(`${session}/log`, needs('upload'), (context) => {
    findSession(box, context);
    return context.json({});
  });
  routes.delete(session, needs('upload'), (context) => {
    box.store.uploadSessions.close(findSession(box, context));
    return context.body(null, 204);
  });
  return routes;
}

function openForFile(box: BoxState, context: ApiContext, body: Body): UploadSession {
  const { caller } = context.var;
  const { folder_id: folderId } = body;
  if (typeof folderId !== 'string')
    throw new BoxError(400, 'missing_destination', { message: 'No folder_id was provided' });
  const folder = findFolder(box, caller, folderId);
  requirePermission(caller.token, folder, 'can_upload');
  const name = requireName(body['file_name']);
  requireFreeName(viewOf(box, context), folder, name, 'file');
  return open(box, context, { type: 'folder', id: folderId }, name, body);
}

function openForVersion(box: BoxState, context: ApiContext, body: Body): UploadSession {
  const file = findItem(box, context.var.caller, 'file', idOf(context));
  requirePermission(context.var.caller.token, file, 'can_upload');
  const name = body['file_name'] === undefined ? undefined : requireName(body['file_name']);
  return open(box, context, { type: 'file', id: file.id }, name, body);
}

function open(
  box: BoxState,
  context: ApiContext,
  target: UploadSession['target'],
  name: string | undefined,
  { file_size: size }: Body,
): UploadSession {
  if (typeof size !== 'number')
    throw new BoxError(400, 'missing_file_size', { message: 'No file_size was provided' });
  if (size < MIN_SIZE)
    throw new BoxError(400, 'file_size_too_small', {
      message: `The file size has to be at least ${MIN_SIZE}`,
    });
  requireSpace(box, context.var.caller.user, size);
  const userId = context.var.caller.user.id;
  return box.store.uploadSessions.open({ userId, target, name, size, expiresAt: box.clock.now() + LIFE_MS });
}

/** The caller's own session, which the token must still reach. */
function findSession(box: BoxState, context: ApiContext): UploadSession {
  const session = box.store.uploadSessions.find(context.req.param('session') ?? '');
  const { caller } = context.var;
  if (session?.userId !== caller.user.id) throw notFound();
  findItem(box, caller, session.target.type, session.target.id);
  return session;
}

async function commit(box: BoxState, context: ApiContext): Promise<Response> {
  const session = findSession(box, context);
  const { parts, attributes } = await readBody(context);
  const content = await joinParts(context, session, parts);
  const given = typeof attributes === 'object' && attributes !== null ? attributes : {};
  const all = { ...given, name: session.name };
  const { type, id } = session.target;
  const file =
    type === 'folder'
      ? storeFile(box, context, id, all, content)
      : storeVersion(box, context, id, all, content);
  box.store.uploadSessions.close(session);
  return context.json(uploadAnswer(box, context, file), 201);
}
