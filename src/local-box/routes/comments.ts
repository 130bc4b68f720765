import { Hono } from 'hono';
import { findItem, requirePermission } from '../access.ts';
import { needs } from '../auth/authenticate.ts';
import type { BoxState } from '../box-state.ts';
import type { ApiContext, ApiEnv } from '../caller.ts';
import { badRequest, notFound, permissionDenied } from '../errors.ts';
import type { Comment } from '../store/comments.ts';
import { commentView } from '../views/comment.ts';
import { parseFields } from '../views/view.ts';
import { pageOf } from './page.ts';
import { idOf, readBody, viewOf } from './request.ts';
import type { Body } from './request.ts';

const PAGE = { limit: 100, max: 1000 };
const ONE = '/comments/:id{\\d+}';

export function commentRoutes(box: BoxState): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  const answer = (context: ApiContext, comment: Comment): Record<string, unknown> =>
    commentView(viewOf(box, context), comment, parseFields(context.req.query('fields')));

  routes.get('/files/:id{\\d+}/comments', needs('info'), (context) => {
    const file = findItem(box, context.var.caller, 'file', idOf(context));
    const comments = box.store.comments.of(file.id);
    return context.json(pageOf(context, comments, PAGE, (comment) => answer(context, comment)));
  });
  routes.post('/comments', async (context) => {
    const comment = newComment(box, context, await readBody(context));
    box.store.comments.add(comment);
    return context.json(answer(context, comment), 201);
  });
  routes.get(ONE, needs('info'), (context) => context.json(answer(context, findComment(box, context))));
  routes.put(ONE, needs('comment'), async (context) => {
    const comment = ownComment(box, context);
    comment.taggedMessage = messageOf(await readBody(context));
    comment.modifiedAt = box.clock.now();
    return context.json(answer(context, comment));
  });
  routes.delete(ONE, needs('comment'), (context) => {
    box.store.comments.remove(ownComment(box, context));
    return context.body(null, 204);
  });
  return routes;
}

function newComment(box: BoxState, context: ApiContext, body: Body): Comment {
  const { caller } = context.var;
  const { fileId, parentId } = target(box, body);
  const file = findItem(box, caller, 'file', fileId);
  requirePermission(caller.token, file, 'can_comment');
  const at = box.clock.now();
  return {
    id: box.store.ids.next('comment'),
    fileId: file.id,
    parentId,
    authorId: caller.user.id,
    taggedMessage: messageOf(body),
    createdAt: at,
    modifiedAt: at,
  };
}

/** A comment is on a file, or answers a comment. */
function target({ store }: BoxState, { item }: Body): Pick<Comment, 'fileId' | 'parentId'> {
  const { type, id } = isObject(item) ? item : {};
  if (typeof id !== 'string' || (type !== 'file' && type !== 'comment')) {
    throw badRequest('item', 'a file or a comment is needed');
  }
  if (type === 'file') return { fileId: id, parentId: null };
  const answered = store.comments.find(id);
  if (!answered) throw notFound();
  return { fileId: answered.fileId, parentId: answered.id };
}

const isObject = (value: unknown): value is Body => typeof value === 'object' && value !== null;

function messageOf({ message, tagged_message: tagged }: Body): string {
  const text = typeof tagged === 'string' && tagged !== '' ? tagged : message;
  if (typeof text !== 'string' || text === '') throw badRequest('message', 'is required');
  return text;
}

function findComment(box: BoxState, context: ApiContext): Comment {
  const comment = box.store.comments.find(idOf(context));
  if (!comment) throw notFound();
  findItem(box, context.var.caller, 'file', comment.fileId);
  return comment;
}

function ownComment(box: BoxState, context: ApiContext): Comment {
  const comment = findComment(box, context);
  if (comment.authorId !== context.var.caller.user.id) throw permissionDenied();
  return comment;
}
