import { isPermitted } from '../access.ts';
import { currentVersion } from '../store/item.ts';
import type { FileItem, FileVersion } from '../store/item.ts';
import { extensionOf } from './extension.ts';
import { boxTime } from './time.ts';
import { userMini } from './user.ts';
import { pick } from './view.ts';
import type { Fields, View } from './view.ts';

interface Subject {
  readonly file: FileItem;
  readonly version: FileVersion;
}

const FIELDS: Fields<Subject> = {
  type: () => 'file_version',
  id: (_, { version }) => version.id,
  sha1: (_, { version }) => version.sha1,
  name: (_, { file }) => file.name,
  extension: (_, { file }) => extensionOf(file.name),
  size: (_, { version }) => version.bytes.length,
  version_number: (_, { file, version }) => String(file.versions.indexOf(version) + 1),
  created_at: (_, { version }) => boxTime(version.createdAt),
  modified_at: (_, { version }) => boxTime(version.createdAt),
  modified_by: (view, { version }) => userMini(view, version.modifiedBy),
  uploader_display_name: ({ box }, { version }) => box.store.users.find(version.modifiedBy)?.name ?? '',
  trashed_at: (_, { version }) => version.trashed && boxTime(version.trashed.at),
  trashed_by: (view, { version }) => (version.trashed ? userMini(view, version.trashed.userId) : undefined),
  restored_at: (_, { version }) => version.restored && boxTime(version.restored.at),
  restored_by: (view, { version }) =>
    version.restored ? userMini(view, version.restored.userId) : undefined,
  purged_at: () => null,
  // The fields that follow are not in the description; Box's elements ask for them.
  permissions: ({ caller }, { file }) => ({
    can_delete: isPermitted(caller.token, file, 'can_delete'),
    can_download: isPermitted(caller.token, file, 'can_download'),
    can_preview: isPermitted(caller.token, file, 'can_preview'),
    can_upload: isPermitted(caller.token, file, 'can_upload'),
  }),
  is_download_available: ({ caller }, { file }) => isPermitted(caller.token, file, 'can_download'),
  authenticated_download_url: ({ origin }, { file, version }) =>
    `${origin}/2.0/files/${file.id}/content?version=${version.id}`,
};

const STANDARD = Object.keys(FIELDS).slice(0, 16);

export const versionView = (
  view: View,
  file: FileItem,
  version: FileVersion,
  fields?: readonly string[],
): Record<string, unknown> =>
  pick(view, { file, version }, FIELDS, fields ? ['type', 'id', ...fields] : STANDARD);

/** The versions of a file that are no longer current, newest first. */
export const pastVersions = (file: FileItem): FileVersion[] =>
  file.versions.filter((version) => version !== currentVersion(file)).reverse();
