import type { AccessCounts } from '../store/access-log.ts';
import type { FieldValue } from '../store/metadata.ts';
import type { Permission } from '../store/permissions.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

export interface FolderEntry {
  readonly kind: 'folder';
  readonly name: string;
  readonly entries: readonly Entry[];
}

export interface FileEntry {
  readonly kind: 'file';
  readonly name: string;
  /** One per version, oldest first. */
  readonly versions: readonly Bytes[];
  readonly description?: string;
  readonly denied?: readonly Permission[];
  /** The user has looked at it lately. */
  readonly recent?: boolean;
  /** Key of an open shared link. */
  readonly sharedAs?: string;
  /** What its owner has written about it, oldest first. */
  readonly comments?: readonly string[];
  readonly counts?: AccessCounts;
  /** Ids of users of other enterprises who may edit it. */
  readonly editors?: readonly string[];
  /** Values of the enterprise's template of that name. */
  readonly metadata?: { readonly key: string; readonly values: Readonly<Record<string, FieldValue>> };
}

export interface LinkEntry {
  readonly kind: 'link';
  readonly name: string;
  readonly url: string;
}

/** An item of a seed, with all that is below it. */
export type Entry = FolderEntry | FileEntry | LinkEntry;

export const folder = (name: string, entries: readonly Entry[]): FolderEntry => ({
  kind: 'folder',
  name,
  entries,
});

export const link = (name: string, url: string): LinkEntry => ({ kind: 'link', name, url });

type FileDetails = Omit<FileEntry, 'kind' | 'name' | 'versions'>;

export const file = (
  name: string,
  versions: Bytes | readonly Bytes[],
  details: FileDetails = {},
): FileEntry => ({
  kind: 'file',
  name,
  versions: versions instanceof Uint8Array ? [versions] : versions,
  ...details,
});

export function filesOf(entries: readonly Entry[]): FileEntry[] {
  return entries.flatMap((entry) =>
    entry.kind === 'folder' ? filesOf(entry.entries) : entry.kind === 'file' ? [entry] : [],
  );
}
