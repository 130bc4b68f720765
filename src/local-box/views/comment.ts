import { allows } from '../auth/token.ts';
import type { Comment } from '../store/comments.ts';
import { boxTime } from './time.ts';
import { userMini } from './user.ts';
import { pick } from './view.ts';
import type { Fields, View } from './view.ts';

const TAG = /@\[\d+:([^\]]*)\]/g;

const FIELDS: Fields<Comment> = {
  type: () => 'comment',
  id: (_, comment) => comment.id,
  is_reply_comment: (_, comment) => comment.parentId !== null,
  message: (_, comment) => comment.taggedMessage.replace(TAG, '@$1'),
  // Empty where nobody is tagged: the clients then take `message`.
  tagged_message: (_, { taggedMessage }) => (taggedMessage.search(TAG) < 0 ? '' : taggedMessage),
  created_by: (view, comment) => userMini(view, comment.authorId),
  created_at: (_, comment) => boxTime(comment.createdAt),
  modified_at: (_, comment) => boxTime(comment.modifiedAt),
  item: (_, { parentId, fileId }) =>
    parentId === null ? { type: 'file', id: fileId } : { type: 'comment', id: parentId },
  // Not in the description; Box's elements ask for it.
  permissions: ({ caller }, comment) => {
    const isOwn = comment.authorId === caller.user.id && allows(caller.token, 'comment');
    return { can_edit: isOwn, can_delete: isOwn, can_reply: allows(caller.token, 'comment') };
  },
};

const STANDARD = Object.keys(FIELDS).slice(0, 9);

export const commentView = (
  view: View,
  comment: Comment,
  fields?: readonly string[],
): Record<string, unknown> => pick(view, comment, FIELDS, fields ? ['type', 'id', ...fields] : STANDARD);

export const COMMENT_FIELDS = Object.keys(FIELDS);
