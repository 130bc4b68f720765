import { currentVersion } from '../store/item.ts';
import type { FileItem, FileVersion } from '../store/item.ts';
import { boxTime } from './time.ts';
import { userMini } from './user.ts';
import type { View } from './view.ts';

/** The versions of a file that are no longer current, newest first. */
export function versionsView(view: View, file: FileItem): Record<string, unknown> {
  const past = file.versions.filter((version) => version !== currentVersion(file)).reverse();
  const entries = past.map((version) => versionView(view, file, version));
  return {
    total_count: entries.length,
    entries,
    limit: 1000,
    offset: 0,
    order: [{ by: 'modified_at', direction: 'DESC' }],
  };
}

function versionView(view: View, file: FileItem, version: FileVersion): Record<string, unknown> {
  return {
    type: 'file_version',
    id: version.id,
    sha1: version.sha1,
    name: file.name,
    size: version.bytes.length,
    version_number: String(file.versions.indexOf(version) + 1),
    created_at: boxTime(version.createdAt),
    modified_at: boxTime(version.createdAt),
    modified_by: userMini(view, version.modifiedBy),
    trashed_at: null,
  };
}
