/** Modules of upstream that read a message's English words themselves, and the ids of those messages. */
const READERS: Readonly<Record<string, readonly string[]>> = {
  'content-sidebar/activity-feed/common/delete-confirmation/DeleteConfirmation.js': [
    'be.cancel',
    'be.delete',
  ],
  'content-sidebar/activity-feed/comment/components/BaseCommentMenu.js': [
    'be.contentSidebar.activityFeed.comment.commentDeleteMenuItem',
  ],
  'features/metadata-instance-editor/TemplateDropdown.js': ['boxui.metadataInstanceEditor.customTitle'],
};

/** Ids whose English words the code reads, not only react-intl. */
export const READ_IN_CODE: ReadonlySet<string> = new Set(Object.values(READERS).flat());

/** @throws where a module reads words that `READ_IN_CODE` may not hold. */
export function requireKnownReader(code: string, path: string): void {
  if (!/\.defaultMessage\b/.test(code) || Object.keys(READERS).some((known) => path.endsWith(`/${known}`)))
    return;
  throw new Error(
    `message-ids: ${path} reads a defaultMessage: name it and its messages in default-messages.ts.`,
  );
}
